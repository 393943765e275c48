// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.stream.Collectors;

/** Why a request's JSON was not read: not JSON at all (400), or a field that is unknown or of the wrong form (422). */
final class UnreadableJson {

    private UnreadableJson() {}

    static Problem problem(JsonProcessingException unreadable) {
        if (!(unreadable instanceof JsonMappingException mapping)
                || mapping.getPath().isEmpty()
                || mapping.getCause() instanceof JsonParseException) {
            return Problems.badRequest("malformed", "The body is not a JSON object of the expected form.")
                    .problem();
        }
        String message =
                mapping instanceof UnrecognizedPropertyException ? "is not known" : "is not of the expected form";
        return Problems.invalid(pathOf(mapping), message).problem();
    }

    private static String pathOf(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
    }
}
