// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;

/** Values that suit a schema: its examples where it has some. */
final class Samples {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ApiDocument document;

    Samples(ApiDocument document) {
        this.document = document;
    }

    /** A body: what is required, and some of what is not. */
    JsonNode body(Operation.Body body, Random random) {
        if (!body.example().isMissingNode()) {
            return body.example().deepCopy();
        }
        JsonNode schema = document.resolved(body.schema());
        return schema.has("properties") ? object(schema, random, true) : value(body.schema(), random);
    }

    private JsonNode value(JsonNode asked, Random random) {
        if (asked.path("$ref").asText().endsWith("/Money")) {
            return JSON.objectNode().put("amount", 500 + random.nextInt(5000)).put("currency", "USD");
        }
        JsonNode schema = document.resolved(asked);
        if (asked.has("examples") || schema.has("examples") && !schema.has("properties")) {
            return (asked.has("examples") ? asked : schema)
                    .path("examples")
                    .path(0)
                    .deepCopy();
        }
        if (schema.has("properties")) {
            return object(schema, random, false);
        }
        if (schema.has("anyOf")) {
            return value(schema.path("anyOf").path(0), random);
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(random.nextInt(schema.path("enum").size()));
        }
        if (schema.has("additionalProperties")) {
            return JSON.objectNode().put("source", "app");
        }
        return plain(schema, random);
    }

    private JsonNode plain(JsonNode schema, Random random) {
        JsonNode type = schema.path("type");
        return switch (type.isArray() ? type.path(0).asText() : type.asText()) {
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "integer", "number" -> JSON.numberNode(1 + random.nextInt(100));
            case "array" -> {
                ArrayNode array = JSON.arrayNode();
                array.add(value(schema.path("items"), random));
                yield array;
            }
            default ->
                JSON.textNode(
                        switch (schema.path("format").asText()) {
                            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
                            case "date-time" -> Instant.now().toString();
                            default -> "Some words " + random.nextInt(1000);
                        });
        };
    }

    private ObjectNode object(JsonNode schema, Random random, boolean some) {
        ObjectNode object = JSON.objectNode();
        JsonNode whole = schema.path("examples").path(0);
        schema.path("properties").properties().forEach(property -> {
            String name = property.getKey();
            if (!some || required(schema, name) || random.nextBoolean()) {
                JsonNode shown = whole.path(name);
                object.set(name, shown.isMissingNode() ? value(property.getValue(), random) : shown.deepCopy());
            }
        });
        return object;
    }

    private static boolean required(JsonNode schema, String name) {
        for (JsonNode required : schema.path("required")) {
            if (required.asText().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
