// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Why a request's JSON was not read: not JSON at all (400), or a field that is unknown or of the wrong form (422). */
final class UnreadableJson {

    private static final Set<Class<?>> WHOLE = Set.of(long.class, Long.class, int.class, Integer.class, short.class);

    private UnreadableJson() {}

    static Problem problem(JsonProcessingException unreadable) {
        if (!(unreadable instanceof JsonMappingException mapping)
                || mapping.getPath().isEmpty()
                || mapping.getCause() instanceof JsonParseException) {
            return Problems.badRequest("malformed", "The body is not a JSON object of the expected form.")
                    .problem();
        }
        return Problems.invalid(pathOf(mapping), codeOf(mapping), messageOf(mapping), parametersOf(mapping))
                .problem();
    }

    private static String codeOf(JsonMappingException mapping) {
        if (mapping instanceof UnrecognizedPropertyException) {
            return "unknown-field";
        }
        if (mapping.getCause() instanceof InputCoercionException) {
            return "not-a-whole-number";
        }
        return mapping instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
                ? codeOf(mismatch.getTargetType())
                : "malformed";
    }

    private static String codeOf(Class<?> type) {
        if (WHOLE.contains(type)) {
            return "not-a-whole-number";
        }
        if (type == String.class) {
            return "not-a-text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "not-true-or-false";
        }
        if (type == UUID.class) {
            return "not-an-id";
        }
        if (type == Instant.class) {
            return "not-a-time";
        }
        return type.isEnum() ? "not-one-of" : "malformed";
    }

    private static Map<String, Object> parametersOf(JsonMappingException mapping) {
        return mapping instanceof MismatchedInputException mismatch
                        && mismatch.getTargetType() != null
                        && mismatch.getTargetType().isEnum()
                ? Map.of("values", names(mismatch.getTargetType()))
                : Map.of();
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList();
    }

    private static String messageOf(JsonMappingException mapping) {
        if (mapping instanceof UnrecognizedPropertyException) {
            return "is not known";
        }
        if (mapping.getCause() instanceof InputCoercionException) {
            return "must be a whole number, not too large";
        }
        return mapping instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
                ? expected(mismatch.getTargetType())
                : "is not of the expected form";
    }

    private static String expected(Class<?> type) {
        if (WHOLE.contains(type)) {
            return "must be a whole number";
        }
        if (type == String.class) {
            return "must be text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "must be true or false";
        }
        if (type == UUID.class) {
            return "must be an id (UUID)";
        }
        if (type == Instant.class) {
            return "must be a time such as 2026-11-21T10:00:00Z";
        }
        if (type.isEnum()) {
            return "must be one of " + String.join(", ", names(type));
        }
        return "is not of the expected form";
    }

    /** As {@code items[0].name}. */
    private static String pathOf(JsonMappingException mapping) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
