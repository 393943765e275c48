// SPDX-License-Identifier: Apache-2.0
package org.careforall.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Every example of the committed OpenAPI document, wherever it stands, against the schema beside it. */
class OpenApiExamplesTest {

    private final ApiDocument api = ApiDocument.committed();
    private final List<String> faults = new ArrayList<>();
    private final AtomicInteger checked = new AtomicInteger();

    @Test
    void everyExampleIsWhatItsSchemaSays() {
        walk(api.json(), "#");

        assertThat(faults).isEmpty();
        assertThat(checked).hasValueGreaterThan(200);
    }

    /** A media type, header or parameter has its schema beside it; a schema is its own. */
    private void walk(JsonNode node, String where) {
        if (node.isObject()) {
            JsonNode schema = node.path("schema").isObject() ? node.path("schema") : node;
            if (node.has("example")) {
                check(schema, node.path("example"), where);
            }
            if (node.path("examples").isArray()) {
                node.path("examples").forEach(example -> check(schema, example, where));
            } else {
                node.path("examples").forEach(example -> check(schema, example.path("value"), where));
            }
            node.properties().stream()
                    .filter(field ->
                            !field.getKey().equals("example") && !field.getKey().equals("examples"))
                    .forEach(field -> walk(field.getValue(), where + "/" + field.getKey()));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), where + "/" + i);
            }
        }
    }

    private void check(JsonNode schema, JsonNode example, String where) {
        checked.incrementAndGet();
        api.faults(schema, example).forEach(fault -> faults.add(where + ": " + fault));
    }
}
