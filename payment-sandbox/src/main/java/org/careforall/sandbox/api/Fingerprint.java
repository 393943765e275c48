// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** What two requests must share to be the same one: path and parameters, in whatever order. */
final class Fingerprint {
    private Fingerprint() {}

    static String of(String path, Map<String, Object> params) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(sorted(params).toString().getBytes(StandardCharsets.UTF_8));
            return path + " " + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static Map<String, Object> sorted(Map<?, ?> params) {
        Map<String, Object> sorted = new TreeMap<>();
        params.forEach((name, value) ->
                sorted.put(quoted(name), value instanceof Map<?, ?> map ? sorted(map) : quoted(value)));
        return sorted;
    }

    /** So that no value can look like two. */
    private static String quoted(Object value) {
        return '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
