// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayOrTimeTest {

    private static final ZoneId DHAKA = ZoneId.of("Asia/Dhaka");

    private final Json json = new Json();

    record Given(DayOrTime at) {}

    record Said(Instant at) {}

    @Test
    void aDayIsThatDayInTheZoneAndIncludesItsLastMoment() {
        DayOrTime day = DayOrTime.parse("2025-12-31");

        assertThat(day.from(DHAKA)).isEqualTo(Instant.parse("2025-12-30T18:00:00Z"));
        assertThat(day.until(DHAKA)).isEqualTo(Instant.parse("2025-12-31T18:00:00Z"));
    }

    @Test
    void aTimeIsItselfInEveryZone() {
        DayOrTime time = DayOrTime.parse("2025-12-31T12:00:00+06:00");

        assertThat(time.from(DHAKA)).isEqualTo(time.until(DHAKA)).isEqualTo(Instant.parse("2025-12-31T06:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2025-12-32",
                "2025-02-29",
                "25-12-31",
                "2025-1-1",
                "31.12.2025",
                "2025-12-31T12:00:00",
                "12025-12-31",
                "-025-12-31",
                "2025-12-31 "
            })
    void whatIsNeitherIsRefused(String text) {
        assertThatThrownBy(() -> json.read("{\"at\": \"" + text + "\"}", Given.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void aNumberIsNoDay() {
        assertThatThrownBy(() -> json.read("{\"at\": 20251231}", Given.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21T10:05:59Z", "2026-11-21T10:05:59.251Z", "2026-11-21T10:05:59.251999Z"})
    void everyTimeIsWrittenWithThreeDecimals(String time) {
        assertThat(new String(json.write(new Said(Instant.parse(time))), java.nio.charset.StandardCharsets.UTF_8))
                .matches("\\{\"at\":\"2026-11-21T10:05:59\\.(000|251)Z\"}");
    }
}
