// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.api;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads metadata within Stripe's limits: 50 keys, 40 characters a key, 500 a value. */
final class Metadata {
    private static final int MOST_KEYS = 50;
    private static final int LONGEST_KEY = 40;
    private static final int LONGEST_VALUE = 500;

    private Metadata() {}

    static Map<String, String> of(Params params) {
        return changed(Map.of(), params);
    }

    /** What was there before, with the request's changes: an empty value takes a key away. */
    static Map<String, String> changed(Map<String, String> before, Params params) {
        Map<String, String> after = new LinkedHashMap<>(before);
        params.map("metadata").forEach((key, value) -> {
            check(key, value, params.name("metadata"));
            if (value.isEmpty()) {
                after.remove(key);
            } else {
                after.put(key, value);
            }
        });
        if (after.size() > MOST_KEYS) {
            throw ApiError.invalid(
                    params.name("metadata"),
                    "Metadata can have up to " + MOST_KEYS + " keys; this has " + after.size());
        }
        return Map.copyOf(after);
    }

    private static void check(String key, String value, String param) {
        if (key.codePointCount(0, key.length()) > LONGEST_KEY) {
            throw ApiError.invalid(param, "Metadata keys can be up to " + LONGEST_KEY + " characters: " + key);
        }
        if (value.codePointCount(0, value.length()) > LONGEST_VALUE) {
            throw ApiError.invalid(
                    param + "[" + key + "]", "Metadata values can be up to " + LONGEST_VALUE + " characters: " + key);
        }
    }
}
