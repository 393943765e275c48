// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemasTest {

    private static final JsonNode ROOT = read("""
            {"components": {"schemas": {
              "Money": {"type": "object", "required": ["amount"], "properties": {
                "amount": {"type": "integer", "format": "int64"}, "currency": {"type": "string"}}},
              "Gift": {"type": "object", "required": ["id"], "properties": {
                "id": {"type": "string", "format": "uuid"},
                "at": {"type": "string", "format": "date-time"},
                "status": {"type": "string", "enum": ["OPEN", "PAID"]},
                "total": {"$ref": "#/components/schemas/Money"},
                "fee": {"$ref": "#/components/schemas/Money", "type": ["object", "null"]},
                "either": {"anyOf": [{"$ref": "#/components/schemas/Money"}, {"type": "null"}]},
                "lines": {"type": "array", "items": {"$ref": "#/components/schemas/Money"}},
                "metadata": {"type": "object", "additionalProperties": {"type": "string"}},
                "code": {"type": "string", "pattern": "^[A-Z]+$"},
                "count": {"type": "integer", "format": "int32"}}}}}}""");

    private final Schemas schemas = new Schemas(new ApiDocument(ROOT));
    private final JsonNode gift = read("{\"$ref\": \"#/components/schemas/Gift\"}");

    @Test
    void whatFitsHasNoFaults() {
        assertThat(faults("""
                {"id": "01931f6e-0000-7000-8000-000000000003", "at": "2026-11-21T10:05:00.000Z", "status": "PAID",
                 "total": {"amount": 1, "currency": "USD"}, "fee": null, "either": null, "lines": [{"amount": 2}],
                 "metadata": {"a": "b"}, "code": "A", "count": 3, "new": 1}""")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"total\": {}                    | total is without amount",
                "\"total\": null                  | total is null, documented as \"object\"",
                "\"fee\": {\"amount\": \"1\"}     | fee.amount is string, documented as \"integer\"",
                "\"either\": {\"amount\": 1.5}    | either fits nothing of anyOf",
                "\"lines\": [{\"amount\": 1}, {}] | lines[] is without amount",
                "\"lines\": {}                    | lines is object, documented as \"array\"",
                "\"metadata\": {\"a\": 1}         | metadata.* is number, documented as \"string\"",
                "\"status\": \"LOST\"             | status is none of what is listed",
                "\"at\": \"yesterday\"            | at is not as its format or pattern says",
                "\"code\": \"a\"                  | code is not as its format or pattern says",
                "\"count\": 2147483648            | count is no int32"
            })
    void whatDoesNotFitIsToldWithItsPlace(String field, String fault) {
        assertThat(faults("{\"id\": \"01931f6e-0000-7000-8000-000000000003\", " + field + "}"))
                .containsExactly(fault);
    }

    @Test
    void whatIsRequiredMustBeThere() {
        assertThat(faults("{}")).containsExactly("the body is without id");
        assertThat(faults("[]")).containsExactly("the body is array, documented as \"object\"");
    }

    private List<String> faults(String json) {
        return schemas.faults(gift, read(json));
    }

    private static JsonNode read(String json) {
        try {
            return Call.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
