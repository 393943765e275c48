// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What goes out. */
public record Response(int status, Map<String, String> headers, byte[] body) {
    private static final int NONE = -1;
    private static final String CLOSES_AFTER = "Closes-After";

    public static Response json(int status, String body) {
        return of(status, "application/json", body);
    }

    /** A page that may run nothing and load nothing but our style sheet. */
    public static Response html(int status, String body) {
        return of(status, "text/html; charset=utf-8", body)
                .with("Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'")
                .with("Referrer-Policy", "no-referrer");
    }

    public static Response of(int status, String type, String body) {
        return new Response(
                status,
                Map.of("Content-Type", type, "X-Content-Type-Options", "nosniff", "Cache-Control", "no-store"),
                body.getBytes(StandardCharsets.UTF_8));
    }

    public static Response seeOther(String location) {
        return new Response(303, Map.of("Location", location), new byte[0]);
    }

    /** No answer at all: the connection closes after a while, and the caller never learns what became of its request. */
    public static Response none(long afterMillis) {
        return new Response(NONE, Map.of(CLOSES_AFTER, Long.toString(afterMillis)), new byte[0]);
    }

    boolean silent() {
        return status == NONE;
    }

    long closesAfterMillis() {
        return Long.parseLong(headers.get(CLOSES_AFTER));
    }

    public Response with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Response(status, more, body);
    }
}
