// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import org.careforall.sandbox.http.Request;

/** Whom the API lets in: the configured key, or any test key when none is. */
final class ApiKeys {
    private final Optional<String> configured;

    ApiKeys(Optional<String> configured) {
        this.configured = configured;
    }

    /** @throws ApiError 401 */
    void check(Request request) {
        String key = request.header("Authorization")
                .flatMap(ApiKeys::key)
                .orElseThrow(() -> ApiError.unauthorized("You did not provide an API key. Provide it in the"
                        + " Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY')."));
        boolean right = configured.map(expected -> same(expected, key)).orElse(key.matches("(sk|rk)_test_\\w+"));
        if (!right) {
            throw ApiError.unauthorized("Invalid API Key provided: " + masked(key));
        }
    }

    private static Optional<String> key(String header) {
        if (header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return Optional.of(header.substring(7).trim());
        }
        if (header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return basic(header.substring(6).trim());
        }
        return Optional.empty();
    }

    /** The key is the user name; there is no password. */
    private static Optional<String> basic(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return Optional.of(pair.split(":", 2)[0]);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static String masked(String key) {
        return key.length() < 12 ? "*".repeat(key.length()) : key.substring(0, 8) + "****";
    }
}
