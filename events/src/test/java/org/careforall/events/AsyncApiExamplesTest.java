// SPDX-License-Identifier: Apache-2.0
package org.careforall.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** The committed document's examples against their payload's schema, as JSON Schema 2020-12, formats asserted. */
class AsyncApiExamplesTest {

    private static final JsonNode DOCUMENT = document();

    static List<String> types() {
        return EventCatalog.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyExampleIsWhatItsSchemaSays(String type) {
        assertThat(example(type)).as("an example of " + type).isNotNull();
        assertThat(faults(type, example(type))).isEmpty();
    }

    /** So that the schema is one which can refuse: every field that it requires, at each depth of the first envelope. */
    @ParameterizedTest
    @MethodSource("types")
    void anExampleWithoutARequiredFieldIsRefused(String type) {
        JsonNode envelope = example(type).get(0);
        List<ObjectNode> objects = List.of((ObjectNode) envelope, (ObjectNode) envelope.get("data"), (ObjectNode)
                envelope.get("data").elements().next());
        for (ObjectNode object : objects) {
            String first = object.fieldNames().next();
            JsonNode value = object.remove(first);
            assertThat(faults(type, batchOf(envelope)))
                    .as(type + " without " + first)
                    .isNotEmpty();
            object.set(first, value);
        }
    }

    private static JsonNode example(String type) {
        return message(type).at("/examples/0/payload").deepCopy();
    }

    private static JsonNode batchOf(JsonNode envelope) {
        return new ObjectMapper().createArrayNode().add(envelope);
    }

    private static Set<ValidationMessage> faults(String type, JsonNode payload) {
        ObjectNode schema = message(type).path("payload").deepCopy();
        schema.set("components", DOCUMENT.get("components"));
        JsonSchema compiled = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        schema,
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
        return compiled.validate(payload);
    }

    private static JsonNode message(String type) {
        return DOCUMENT.path("components").path("messages").path(type);
    }

    private static JsonNode document() {
        try {
            return new ObjectMapper()
                    .valueToTree(new Yaml().<Object>load(Files.readString(Path.of("../docs/asyncapi.yaml"))));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
