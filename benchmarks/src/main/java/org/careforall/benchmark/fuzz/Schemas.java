// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Holds JSON against the document's schemas: types, what is required, enumerations, bounds of integers, patterns, dates. Fields
 * that a schema doesn't name are let be, unless it says what they are.
 */
record Schemas(ApiDocument document) {

    /** What does not fit, each with its place; no indexes and no values, so that one fault is told once. */
    List<String> faults(JsonNode schema, JsonNode value) {
        List<String> faults = new ArrayList<>();
        check("", schema, value, faults);
        return faults.stream().distinct().toList();
    }

    private void check(String place, JsonNode asked, JsonNode value, List<String> faults) {
        JsonNode schema = whole(asked);
        for (JsonNode part : schema.path("allOf")) {
            check(place, part, value, faults);
        }
        for (String choice : List.of("anyOf", "oneOf")) {
            if (schema.has(choice) && fitsNone(schema.path(choice), value)) {
                faults.add(name(place) + " fits nothing of " + choice);
            }
        }
        if (schema.has("type") && !isOneOf(schema.path("type"), value)) {
            faults.add(name(place) + " is " + shown(value) + ", documented as " + schema.path("type"));
            return;
        }
        if (schema.has("enum") && !value.isNull() && !contains(schema.path("enum"), value)) {
            faults.add(name(place) + " is none of what is listed");
        }
        if (value.isTextual() && !isWellFormed(schema, value.asText())) {
            faults.add(name(place) + " is not as its format or pattern says");
        }
        if (value.isIntegralNumber() && !fits(schema.path("format").asText(), value)) {
            faults.add(name(place) + " is no " + schema.path("format").asText());
        }
        value.forEach(item -> {
            if (value.isArray() && schema.has("items")) {
                check(place + "[]", schema.path("items"), item, faults);
            }
        });
        if (value.isObject()) {
            object(place, schema, value, faults);
        }
    }

    private void object(String place, JsonNode schema, JsonNode value, List<String> faults) {
        for (JsonNode required : schema.path("required")) {
            if (!value.has(required.asText())) {
                faults.add(name(place) + " is without " + required.asText());
            }
        }
        value.properties().forEach(field -> {
            JsonNode property = schema.path("properties").path(field.getKey());
            if (!property.isMissingNode()) {
                check(place + "." + field.getKey(), property, field.getValue(), faults);
            } else if (schema.path("additionalProperties").isObject()) {
                check(place + ".*", schema.path("additionalProperties"), field.getValue(), faults);
            }
        });
    }

    /** With what stands beside a reference, which is how the document says that one may be null. */
    private JsonNode whole(JsonNode asked) {
        JsonNode resolved = document.resolved(asked);
        if (resolved == asked || asked.size() < 2 || !(resolved instanceof ObjectNode referred)) {
            return resolved;
        }
        ObjectNode both = referred.deepCopy();
        asked.properties().forEach(property -> both.set(property.getKey(), property.getValue()));
        both.remove("$ref");
        return both;
    }

    private boolean fitsNone(JsonNode choices, JsonNode value) {
        for (JsonNode choice : choices) {
            if (faults(choice, value).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOneOf(JsonNode types, JsonNode value) {
        if (!types.isArray()) {
            return is(types.asText(), value);
        }
        for (JsonNode type : types) {
            if (is(type.asText(), value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(String type, JsonNode value) {
        return switch (type) {
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            default -> type.equals(shown(value));
        };
    }

    private static String shown(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "object";
            case ARRAY -> "array";
            case STRING -> "string";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            default -> "null";
        };
    }

    private static boolean contains(JsonNode list, JsonNode value) {
        for (JsonNode one : list) {
            if (one.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWellFormed(JsonNode schema, String text) {
        if (schema.has("pattern")
                && !Pattern.compile(schema.path("pattern").asText())
                        .matcher(text)
                        .find()) {
            return false;
        }
        try {
            switch (schema.path("format").asText()) {
                case "date-time" -> OffsetDateTime.parse(text);
                case "uuid" -> UUID.fromString(text);
                default -> {}
            }
            return true;
        } catch (DateTimeException | IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean fits(String format, JsonNode value) {
        return switch (format) {
            case "int32" -> value.canConvertToInt();
            case "int64" -> value.canConvertToLong();
            default -> true;
        };
    }

    private static String name(String place) {
        return place.isEmpty() ? "the body" : place.startsWith(".") ? place.substring(1) : place;
    }
}
