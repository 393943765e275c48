// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.careforall.events.Money;
import org.careforall.platform.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableJsonTest {

    private enum Method {
        CARD,
        OFFLINE
    }

    private record Item(String name) {}

    private record Gift(
            Money amount, String message, Boolean anonymous, UUID id, Instant at, Method method, List<Item> items) {}

    private final Json json = new Json();

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{\"amuont\": 1}                      | amuont        | is not known | unknown-field",
                "{\"amount\": {\"amount\": 1, \"currency\": \"USD\", \"x\": 1}} | amount.x | is not known |"
                        + " unknown-field",
                "{\"items\": [{}, {\"nam\": \"\"}]}   | items[1].nam  | is not known | unknown-field",
                "{\"amount\": {\"amount\": 1.5}}      | amount.amount | must be a whole number | not-a-whole-number",
                "{\"amount\": {\"amount\": \"25\"}}   | amount.amount | must be a whole number | not-a-whole-number",
                "{\"amount\": {\"currency\":\"USD\"}} | amount.amount | must be a whole number | not-a-whole-number",
                "{\"amount\": {\"amount\": 9223372036854775808}} | amount.amount | must be a whole number, not too"
                        + " large | not-a-whole-number",
                "{\"amount\": {\"amount\": 1, \"currency\": \"usd\"}} | amount | is not of the expected form |"
                        + " malformed",
                "{\"message\": 5}                     | message       | must be text | not-a-text",
                "{\"anonymous\": \"true\"}            | anonymous     | must be true or false | not-true-or-false",
                "{\"id\": \"x\"}                      | id            | must be an id (UUID) | not-an-id",
                "{\"at\": \"x\"}                      | at            | must be a time such as 2026-11-21T10:00:00Z |"
                        + " not-a-time",
                "{\"method\": \"CASH\"}               | method        | must be one of CARD, OFFLINE | not-one-of"
            })
    void aFieldIsNamedAsTheCallerWroteIt(String body, String field, String message, String code) {
        Problem problem = problemWith(body);

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo(field);
            assertThat(error.message()).isEqualTo(message);
            assertThat(error.code()).isEqualTo(code);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "5",
                "\"x\"",
                "{} {}",
                "{\"message\": \"a\", \"message\": \"b\"}",
                "{'message': 1}",
                "{\"amount\": NaN}"
            })
    void whatIsNoJsonObjectIsMalformed(String body) {
        assertThat(problemWith(body))
                .returns(400, Problem::status)
                .returns("malformed", Problem::slug)
                .returns(List.of(), Problem::errors);
    }

    @Test
    void theAnswerNeverRepeatsInternals() {
        assertThat(problemWith("{\"at\": \"x\"}").toString()).doesNotContain("careforall", "java.", "Jackson");
    }

    private Problem problemWith(String body) {
        return UnreadableJson.problem(assertThrows(JsonProcessingException.class, () -> json.read(body, Gift.class)));
    }
}
