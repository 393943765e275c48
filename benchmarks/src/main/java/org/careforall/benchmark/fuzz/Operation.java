// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An operation as the document describes it.
 *
 * @param secured whether it asks for a token
 * @param answers by status: the media types of its answers
 */
record Operation(
        String method,
        String template,
        List<Parameter> parameters,
        Optional<Body> body,
        boolean secured,
        Map<Integer, List<String>> answers) {

    /** A parameter; {@code in} is path, query or header. */
    record Parameter(String name, String in, boolean required, JsonNode schema) {}

    /** What it takes; the example is missing when the document has none beside the schema. */
    record Body(List<String> mediaTypes, JsonNode schema, JsonNode example) {}

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
        return answers.getOrDefault(200, List.of()).contains("text/event-stream");
    }
}
