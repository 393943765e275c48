// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.careforall.events.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    private record Gift(Money amount, String message, Boolean anonymous) {}

    private record Told(Instant at, Optional<String> note, String missing) {}

    private final Json json = new Json();

    @Test
    void moneyIsReadExactly() throws JsonProcessingException {
        assertThat(json.read("{\"amount\": {\"amount\": 9223372036854775807, \"currency\": \"USD\"}}", Gift.class)
                        .amount())
                .isEqualTo(new Money(Long.MAX_VALUE, "USD"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.5", "1.0", "1e2", "1e999", "\"25\"", "9223372036854775808", "null", "true", "[]", "{}", "\"\""
            })
    void whatIsNoIntegerIsRefused(String amount) {
        assertRefused("{\"amount\": {\"amount\": " + amount + ", \"currency\": \"USD\"}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"amuont\": {}}",
                "{\"message\": 5}",
                "{\"message\": true}",
                "{\"anonymous\": \"true\"}",
                "{\"anonymous\": 1}",
                "{\"message\": \"a\", \"message\": \"b\"}",
                "{} {}",
                "{\"message\": ",
                "{\"amount\": {\"amount\": 1, \"currency\": \"usd\"}}",
                "{\"amount\": {\"amount\": 1}}"
            })
    void unknownRepeatedAndMistypedFieldsAreRefused(String body) {
        assertRefused(body);
    }

    @Test
    void timesAreRfc3339AndWhatIsMissingIsLeftOut() {
        byte[] written = json.write(new Told(Instant.parse("2026-11-21T10:00:00.120Z"), Optional.empty(), null));

        assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo("{\"at\":\"2026-11-21T10:00:00.120Z\"}");
    }

    private void assertRefused(String body) {
        assertThatExceptionOfType(JsonProcessingException.class).isThrownBy(() -> json.read(body, Gift.class));
    }
}
