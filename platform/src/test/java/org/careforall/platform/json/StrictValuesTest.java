// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictValuesTest {

    private enum Method {
        CARD
    }

    private record Told(
            UUID id,
            Instant at,
            String text,
            Method method,
            Optional<UUID> maybe,
            List<String> texts,
            Map<String, String> metadata) {}

    private final Json json = new Json();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id': ''}",
                "{'id': 'AZMfbgAAcACAAAAAAAAAAw=='}",
                "{'id': '1-1-1-1-1'}",
                "{'id': 7}",
                "{'maybe': ''}",
                "{'at': 1234567}",
                "{'at': '1234567'}",
                "{'at': ''}",
                "{'at': '2026-11-21'}",
                "{'at': '2026-11-21T10:00:00'}",
                "{'at': '+12026-11-21T10:00:00Z'}",
                "{'method': ''}",
                "{'method': 0}",
                "{'method': 'card'}",
                "{'text': 'a\\u0000b'}",
                "{'text': '\\ud800'}",
                "{'text': '\\ude00\\ud83d'}",
                "{'texts': ['\\u0000']}",
                "{'texts': [1]}",
                "{'metadata': {'k': '\\u0000'}}",
                "{'metadata': {'k': 1}}"
            })
    void whatIsNotOfItsFormIsRefusedWithItsPlace(String body) {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> json.read(body.replace('\'', '"'), Told.class))
                .satisfies(refused -> assertThat(refused.getPath()).isNotEmpty());
    }

    @Test
    void whatIsOfItsFormIsRead() throws Exception {
        Told told = json.read("""
                {"id": "01931f6e-0000-7000-8000-000000000003", "at": "2026-11-21T11:00:00+01:00", "text": "",
                 "method": "CARD", "texts": ["\\ud83d\\ude00", "é"], "metadata": {"k": ""}}""", Told.class);

        assertThat(told.id()).isEqualTo(UUID.fromString("01931f6e-0000-7000-8000-000000000003"));
        assertThat(told.at()).isEqualTo(Instant.parse("2026-11-21T10:00:00Z"));
        assertThat(told.text()).isEmpty();
        assertThat(told.texts()).containsExactly("😀", "é");
    }

    @Test
    void timesAreToldToTheMillisecond() {
        byte[] written = json.write(Map.of("at", Instant.parse("2026-11-21T10:00:00.123456789Z")));

        assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo("{\"at\":\"2026-11-21T10:00:00.123Z\"}");
    }

    @Test
    void whatIsNoDataCannotBeWrittenAndSaysSo() {
        assertThatExceptionOfType(UnwritableJsonException.class).isThrownBy(() -> json.write(new Object()));
    }
}
