// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.account.boundary;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.careforall.user.account.entity.Account;

/**
 * The small page behind the link in the mail. It has buttons, because programs that look through mail open links, and
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
            main { max-width: 34rem; margin: 10vh auto 2rem; padding: 0 1.5rem; }
            h1 { font-size: 1.75rem; line-height: 1.2; }
            h2 { font-size: 1.25rem; margin-top: 2.5rem; }
            label { display: block; margin: .75rem 0; }
            input { font: inherit; display: block; width: 100%%; box-sizing: border-box; padding: .375rem; }
            button { font: inherit; padding: .5rem 1.25rem; }
            </style>
            </head>
            <body><main><h1>%1$s</h1>%2$s</main></body>
            </html>
            """;

    private static final String CHOICES = """
            <p role="alert">%s</p>
            <p>Somebody made an account with %s, under the name “%s”.</p>
            <h2>It was me</h2>
            <p>Then the account gets what belongs to this address: the gifts that were made with it as a guest, with their
            receipts. Enter the password that you chose; enter none that somebody else told you.</p>
            <form method="post">
            <label>The account's password
            <input type="password" name="password" autocomplete="current-password" required maxlength="128"></label>
            <button name="do" value="verify">Yes, the address is mine</button>
            </form>
            <h2>It was not me, and I want an account</h2>
            <p>The other account loses the address, and you get a new one.</p>
            <form method="post">
            <label>Your name <input name="name" autocomplete="name" required maxlength="100"></label>
            <label>A new password, of 10 characters or more
            <input type="password" name="password" autocomplete="new-password" required minlength="10" maxlength="128"></label>
            <button name="do" value="register">Make my account</button>
            </form>
            <h2>It was not me, and I want none</h2>
            <p>The other account loses the address. If you do nothing, it gets nothing that is yours either.</p>
            <form method="post"><button name="do" value="refuse">Refuse</button></form>
            """;

    private VerificationPage() {}

    /** @param wrong what was wrong with what came before; empty the first time */
    static Response ask(Account account, String wrong) {
        return page(
                "Is this e-mail address yours?",
                CHOICES.formatted(escaped(wrong), escaped(account.email().value()), escaped(account.name()))
                        .replace("<p role=\"alert\"></p>\n", ""));
    }

    static Response done() {
        return page("Your e-mail address is confirmed", "<p>You can close this page.</p>");
    }

    static Response registered() {
        return page("Your account is made", "<p>Sign in with your e-mail address and your new password.</p>");
    }

    static Response refused() {
        return page("You refused", "<p>The account is refused, and your address is free. You can close this page.</p>");
    }

    static Response doneBefore() {
        return page(
                "This address is confirmed already", "<p>Whoever made the account confirmed it with its password.</p>");
    }

    static Response tooOld() {
        return page(
                "This link does not work",
                "<p>It is older than a day, was used to refuse, or is not complete. Sign in and ask for another.</p>");
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

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
