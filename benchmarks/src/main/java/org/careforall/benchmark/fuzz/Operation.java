// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An operation as the document describes it.
 *
 * @param secured whether it reads a token
 * @param answers by status
 */
record Operation(
        String method,
        String template,
        List<Parameter> parameters,
        Optional<Body> body,
        boolean secured,
        Map<Integer, Reply> answers) {

    /** A parameter; {@code in} is path, query or header. */
    record Parameter(String name, String in, boolean required, JsonNode schema) {}

    /** What it takes; the example is missing when the document has none beside the schema. */
    record Body(List<String> mediaTypes, JsonNode schema, JsonNode example) {}

    /**
     * An answer.
     *
     * @param content its schema by media type, missing where there is none
     * @param headers what it names
     */
    record Reply(Map<String, JsonNode> content, List<String> headers) {

        static final Reply NONE = new Reply(Map.of(), List.of());
    }

    String name() {
        return method + " " + template;
    }

    List<Parameter> in(String place) {
        return parameters.stream()
                .filter(parameter -> parameter.in().equals(place))
                .toList();
    }

    /** Server-sent events: the answer does not end by itself. */
    boolean streams() {
        return answers.getOrDefault(200, Reply.NONE).content().containsKey("text/event-stream");
    }
}
