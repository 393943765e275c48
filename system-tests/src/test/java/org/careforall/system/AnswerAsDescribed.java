// SPDX-License-Identifier: Apache-2.0
package org.careforall.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;

/** Holds every JSON answer that a system test sees to the schema that the OpenAPI document gives it. */
final class AnswerAsDescribed {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private AnswerAsDescribed() {}

    private static final class Document {
        private static final ApiDocument COMMITTED = ApiDocument.committed();
    }

    /** @throws AssertionError when a success is not what callers were told; an operation that is not described has no say */
    static void check(String method, String path, int status, String contentType, String body) {
        if (status < 200 || status > 299 || !path.startsWith("/api/") || !contentType.startsWith("application/json")) {
            return;
        }
        Optional<JsonNode> schema = Document.COMMITTED
                .operation(method, path)
                .map(operation ->
                        operation.description().at("/responses/" + status + "/content/application~1json/schema"))
                .filter(JsonNode::isObject);
        if (schema.isEmpty()) {
            return;
        }
        List<String> faults = Document.COMMITTED.faults(schema.get(), read(body));
        if (!faults.isEmpty()) {
            throw new AssertionError(method + " " + path + " is not answered as described: " + faults + "\n" + body);
        }
    }

    private static JsonNode read(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + body, e);
        }
    }
}
