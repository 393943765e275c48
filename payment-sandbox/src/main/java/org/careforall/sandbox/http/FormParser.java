// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code a=1&b[c]=2&d[0][e]=3&f[]=4} into nested maps, as Stripe reads its forms. Leaves are strings. */
public final class FormParser {
    private static final int MOST_PAIRS = 1000;
    private static final int DEEPEST = 8;

    private FormParser() {}

    /** @throws MalformedForm when a key has no clear meaning */
    public static Map<String, Object> parse(String form) {
        Map<String, Object> root = new LinkedHashMap<>();
        if (form.isBlank()) {
            return root;
        }
        String[] pairs = form.split("&");
        if (pairs.length > MOST_PAIRS) {
            throw new MalformedForm("The request has more than " + MOST_PAIRS + " parameters.");
        }
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String key = decode(equals < 0 ? pair : pair.substring(0, equals));
            put(root, keyParts(key), equals < 0 ? "" : decode(pair.substring(equals + 1)), key);
        }
        return root;
    }

    private static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new MalformedForm("The request is not form-encoded: " + e.getMessage());
        }
    }

    private static List<String> keyParts(String key) {
        int bracket = key.indexOf('[');
        List<String> parts = new ArrayList<>();
        parts.add(bracket < 0 ? key : key.substring(0, bracket));
        int at = bracket;
        while (at >= 0 && at < key.length()) {
            int end = key.indexOf(']', at);
            if (key.charAt(at) != '[' || end < 0) {
                throw new MalformedForm("Invalid parameter name: " + key);
            }
            parts.add(key.substring(at + 1, end));
            at = end + 1;
        }
        if (parts.get(0).isEmpty() || parts.size() > DEEPEST) {
            throw new MalformedForm("Invalid parameter name: " + key);
        }
        return parts;
    }

    @SuppressWarnings("unchecked") // only maps and strings are ever put
    private static void put(Map<String, Object> root, List<String> parts, String value, String key) {
        Map<String, Object> map = root;
        for (String part : parts.subList(0, parts.size() - 1)) {
            Object inner = map.computeIfAbsent(name(map, part), ignored -> new LinkedHashMap<String, Object>());
            if (!(inner instanceof Map)) {
                throw new MalformedForm("Parameter given both as a value and as a group: " + key);
            }
            map = (Map<String, Object>) inner;
        }
        Object before = map.put(name(map, parts.get(parts.size() - 1)), value);
        if (before instanceof Map) {
            throw new MalformedForm("Parameter given both as a value and as a group: " + key);
        }
    }

    /** {@code []} appends. */
    private static String name(Map<String, Object> map, String part) {
        return part.isEmpty() ? Integer.toString(map.size()) : part;
    }
}
