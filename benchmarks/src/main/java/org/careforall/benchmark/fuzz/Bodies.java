// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Bodies with something wrong in them. */
final class Bodies {

    private static final int DEEP = 20_000;

    void twist(Call call, Twist twist, Random random) {
        switch (twist) {
            case FIELD -> replace(place(call.json(), random), Odd.json(random), random);
            case MISSING -> remove(place(call.json(), random), random);
            case EXTRA -> {
                if (place(call.json(), random) instanceof ObjectNode object) {
                    object.set(random.nextBoolean() ? "unknown" : "Amount", Odd.json(random));
                }
            }
            case WHOLE -> call.json(Odd.json(random));
            default -> call.raw(mangled(new String(call.written(), StandardCharsets.UTF_8), random));
        }
        if (twist != Twist.TEXT && random.nextBoolean()) {
            call.raw(escaped(new String(call.written(), StandardCharsets.UTF_8)));
        }
    }

    /** Some object or array in it that is not empty; itself when there is none. */
    private static JsonNode place(JsonNode json, Random random) {
        List<JsonNode> places = new ArrayList<>();
        collect(json, places);
        return places.isEmpty() ? json : Maker.pick(places, random);
    }

    private static void collect(JsonNode json, List<JsonNode> places) {
        if (json.isContainerNode() && !json.isEmpty()) {
            places.add(json);
            json.forEach(child -> collect(child, places));
        }
    }

    private static void replace(JsonNode place, JsonNode value, Random random) {
        if (place instanceof ObjectNode object && !object.isEmpty()) {
            object.set(name(object, random), value);
        } else if (place instanceof ArrayNode array && !array.isEmpty()) {
            array.set(random.nextInt(array.size()), value);
        }
    }

    private static void remove(JsonNode place, Random random) {
        if (place instanceof ObjectNode object && !object.isEmpty()) {
            object.remove(name(object, random));
        } else if (place instanceof ArrayNode array && !array.isEmpty()) {
            array.remove(random.nextInt(array.size()));
        }
    }

    private static String name(ObjectNode object, Random random) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return Maker.pick(names, random);
    }

    /** The same JSON, all in ASCII: so that lone surrogates get there. */
    private static byte[] escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(c < 127 ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
        return escaped.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] mangled(String text, Random random) {
        int somewhere = text.isEmpty() ? 0 : random.nextInt(text.length());
        String odd =
                switch (random.nextInt(17)) {
                    case 0, 1 -> text.substring(0, somewhere);
                    case 2 -> "";
                    case 3 -> "\uFEFF" + text;
                    case 4 -> text + text;
                    case 5 -> text + "x";
                    case 6 -> text.replaceFirst("}\\s*$", ",}");
                    case 7 -> text.replace('"', '\'');
                    case 8 -> "/* why */ " + text;
                    case 9 -> text.replaceFirst(":\\s*[0-9]+", ":NaN");
                    case 10 -> text.replaceFirst("\\{", "{\"amount\":1,\"amount\":2,");
                    case 11 -> text.replaceFirst("\\{\\s*(\"[^\"]+\")", "{$1:null,$1");
                    case 12 -> "[".repeat(DEEP);
                    case 13 -> "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP);
                    case 14 -> text.replaceFirst(":\\s*\"", ":\"\\\\uD800\\\\u0000");
                    case 15 -> text.substring(0, somewhere) + (char) random.nextInt(0x800) + text.substring(somewhere);
                    default -> " ".repeat(5000) + text;
                };
        if (random.nextInt(12) == 0) {
            return odd.getBytes(StandardCharsets.UTF_16);
        }
        byte[] bytes = odd.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && random.nextInt(5) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
