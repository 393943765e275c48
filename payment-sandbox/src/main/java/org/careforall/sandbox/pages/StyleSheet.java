// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.careforall.sandbox.http.Request;
import org.careforall.sandbox.http.Response;

/** {@code /style.css}. */
public final class StyleSheet {
    private final String css;

    public StyleSheet() {
        try (InputStream in = StyleSheet.class.getResourceAsStream("style.css")) {
            this.css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the style sheet is missing", e);
        }
    }

    public Response show(Request request) {
        return Response.of(200, "text/css; charset=utf-8", css).with("Cache-Control", "max-age=300");
    }
}
