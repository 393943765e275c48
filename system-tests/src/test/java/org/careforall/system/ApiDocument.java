// SPDX-License-Identifier: Apache-2.0
package org.careforall.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The OpenAPI document, and its schemas as JSON Schema 2020-12, which OpenAPI 3.1 takes. */
final class ApiDocument {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();
    private final Map<JsonNode, JsonSchema> compiled = new ConcurrentHashMap<>();

    /** One operation; {@code literals} counts the parts of its path that are no parameter. */
    record Operation(String method, String path, JsonNode description, Pattern form, long literals) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    ApiDocument(JsonNode document) {
        this.document = document;
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .forEach(method -> operations.add(operation(method.getKey(), path.getKey(), method.getValue()))));
    }

    /** As it is committed for callers; {@link OpenApiIT} holds it to what the server says. */
    static ApiDocument committed() {
        try {
            return new ApiDocument(
                    new ObjectMapper().readTree(Files.readString(Path.of("../docs/openapi/careforall.json"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode json() {
        return document;
    }

    List<Operation> operations() {
        return List.copyOf(operations);
    }

    /** Which operation answers this request; that with the most literal path, as JAX-RS chooses. */
    Optional<Operation> operation(String method, String path) {
        String plain = path.replaceAll("\\?.*", "").replaceAll("/+$", "");
        return operations.stream()
                .filter(operation -> operation.method().equalsIgnoreCase(method))
                .filter(operation -> operation.form().matcher(plain).matches())
                .max(Comparator.comparingLong(Operation::literals));
    }

    /** What in the value is not as the schema says; a schema of this document, with its references. */
    List<String> faults(JsonNode schema, JsonNode value) {
        return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    /** The schema behind a reference, or itself. */
    JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.path("$ref").asText().substring(1)) : schema;
    }

    private JsonSchema compile(JsonNode schema) {
        ObjectNode root = schema.deepCopy();
        root.set("components", document.get("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        root,
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
    }

    private static Operation operation(String method, String path, JsonNode description) {
        Pattern form = Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+"));
        long literals = Pattern.compile("/[^{/]+").matcher(path).results().count();
        return new Operation(method, path, description, form, literals);
    }
}
