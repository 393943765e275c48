// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone.mail;

import java.util.List;

/** The mailbox's pages. Every part of a mail is somebody else's text, and is escaped. */
final class MailboxHtml {

    private static final String HEAD = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>Mailbox</title><style>
            body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
            table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #ccc}
            pre{white-space:pre-wrap;overflow-wrap:anywhere}iframe{width:100%;height:30rem;border:1px solid #ccc}
            </style></head><body>
            """;

    private MailboxHtml() {}

    static String list(List<Mail> mails) {
        StringBuilder page = new StringBuilder(HEAD).append("<h1>Mailbox</h1>");
        if (mails.isEmpty()) {
            return page.append("<p>No mail yet.</p></body></html>").toString();
        }
        page.append("<table><thead><tr><th>Received</th><th>To</th><th>Subject</th></tr></thead><tbody>");
        for (Mail mail : mails) {
            page.append("<tr><td>")
                    .append(escape(mail.receivedAt().toString()))
                    .append("</td><td>")
                    .append(escape(String.join(", ", mail.to())))
                    .append("</td><td><a href=\"/mails/")
                    .append(mail.id())
                    .append("\">")
                    .append(escape(mail.subject().isBlank() ? "(no subject)" : mail.subject()))
                    .append("</a></td></tr>");
        }
        return page.append("</tbody></table></body></html>").toString();
    }

    static String one(Mail mail) {
        StringBuilder page = new StringBuilder(HEAD)
                .append("<p><a href=\"/\">Mailbox</a></p><h1>")
                .append(escape(mail.subject()))
                .append("</h1><p>From ")
                .append(escape(mail.from()))
                .append("<br>To ")
                .append(escape(String.join(", ", mail.to())))
                .append("<br>")
                .append(escape(mail.receivedAt().toString()))
                .append("</p><pre>")
                .append(escape(mail.text()))
                .append("</pre>");
        if (!mail.html().isEmpty()) {
            page.append("<iframe sandbox title=\"The mail's HTML\" src=\"/mails/")
                    .append(mail.id())
                    .append("/html\"></iframe>");
        }
        return page.append("</body></html>").toString();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
