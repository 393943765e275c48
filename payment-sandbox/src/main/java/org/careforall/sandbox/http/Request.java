// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * What came in.
 *
 * @param headers by name in small letters, the first of each
 * @param variables parts of the path, by their name in the route
 */
public record Request(
        String method,
        String path,
        String query,
        Map<String, String> headers,
        byte[] body,
        Map<String, String> variables) {

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(java.util.Locale.ROOT)));
    }

    public String variable(String name) {
        return variables.get(name);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    Request with(Map<String, String> matched) {
        return new Request(method, path, query, headers, body, matched);
    }
}
