// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.account.boundary;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * The small page behind the link in the mail. It has a button, because programs that look through mail open links, and
 * nothing may happen by that.
 */
final class VerificationPage {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s – CareForAll</title>
            <style>
            :root { color-scheme: light dark; }
            body { margin: 0; font: 1.125rem/1.6 system-ui, sans-serif; }
            main { max-width: 34rem; margin: 15vh auto 0; padding: 0 1.5rem; }
            h1 { font-size: 1.75rem; line-height: 1.2; }
            button { font: inherit; padding: .5rem 1.25rem; }
            </style>
            </head>
            <body><main><h1>%1$s</h1>%2$s</main></body>
            </html>
            """;

    private VerificationPage() {}

    static Response ask() {
        return page(
                "Confirm your e-mail address",
                "<p>Then gifts that you made with it as a guest can be found in your account.</p>"
                        + "<form method=\"post\"><button>Yes, it is mine</button></form>");
    }

    static Response done() {
        return page("Your e-mail address is confirmed", "<p>You can close this page.</p>");
    }

    static Response tooOld() {
        return page(
                "This link does not work",
                "<p>It is older than a day, or not complete. Sign in and ask for another.</p>");
    }

    private static Response page(String title, String body) {
        return Response.ok()
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'")
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .entity(PAGE.formatted(title, body))
                .build();
    }
}
