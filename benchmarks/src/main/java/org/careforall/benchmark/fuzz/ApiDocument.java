// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** The house's OpenAPI document. */
record ApiDocument(JsonNode root) {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (METHODS.contains(method.getKey())) {
                        operations.add(operation(method.getKey(), path.getKey(), method.getValue()));
                    }
                }));
        return operations;
    }

    /** What a reference points to; anything else as it is. */
    JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : resolved(root.at(reference.substring(1)));
    }

    private static Operation operation(String method, String path, JsonNode operation) {
        List<Operation.Parameter> parameters = new ArrayList<>();
        operation
                .path("parameters")
                .forEach(parameter -> parameters.add(new Operation.Parameter(
                        parameter.path("name").asText(),
                        parameter.path("in").asText(),
                        parameter.path("required").asBoolean(),
                        parameter.path("schema"))));
        Map<Integer, Operation.Reply> answers = new TreeMap<>();
        operation
                .path("responses")
                .properties()
                .forEach(answer -> answers.put(Integer.valueOf(answer.getKey()), reply(answer.getValue())));
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                List.copyOf(parameters),
                body(operation.path("requestBody").path("content")),
                takesToken(operation),
                answers);
    }

    private static boolean takesToken(JsonNode operation) {
        return StreamSupport.stream(operation.path("security").spliterator(), false)
                .anyMatch(credentials -> credentials.has("bearer"));
    }

    private static Operation.Reply reply(JsonNode answer) {
        Map<String, JsonNode> content = new LinkedHashMap<>();
        answer.path("content")
                .properties()
                .forEach(type -> content.put(type.getKey(), type.getValue().path("schema")));
        return new Operation.Reply(content, names(answer.path("headers")));
    }

    private static Optional<Operation.Body> body(JsonNode content) {
        if (content.isEmpty()) {
            return Optional.empty();
        }
        JsonNode first = content.elements().next();
        JsonNode examples = first.path("examples");
        JsonNode example = examples.isEmpty() ? examples : examples.elements().next();
        return Optional.of(new Operation.Body(names(content), first.path("schema"), example.path("value")));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
