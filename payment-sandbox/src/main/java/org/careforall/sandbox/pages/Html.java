// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.pages;

import java.util.List;

/** Makes pages. Whatever comes from outside passes {@link #escape}: it is shown, never run. */
final class Html {
    private Html() {}

    static String escape(Object text) {
        StringBuilder safe = new StringBuilder();
        for (char c : text.toString().toCharArray()) {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }

    /** @param body safe HTML */
    static String page(String title, String body) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="stylesheet" href="/style.css">
                </head>
                <body>
                <p class="notice">Payment sandbox. No real money moves here.</p>
                <main>
                %s
                </main>
                </body>
                </html>
                """.formatted(escape(title), body);
    }

    /** A table of texts, which are escaped; a cell that is a {@link Raw} is safe HTML. */
    static String table(String caption, List<String> heads, List<List<Object>> rows) {
        StringBuilder html = new StringBuilder("<section><h2>" + escape(caption) + "</h2>");
        if (rows.isEmpty()) {
            return html.append("<p>None yet.</p></section>").toString();
        }
        html.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .append(escape(caption))
                .append("\"><table><thead><tr>");
        heads.forEach(
                head -> html.append("<th scope=\"col\">").append(escape(head)).append("</th>"));
        html.append("</tr></thead><tbody>");
        for (List<Object> row : rows) {
            html.append("<tr>");
            row.forEach(cell -> html.append("<td>")
                    .append(cell instanceof Raw raw ? raw.html() : escape(cell))
                    .append("</td>"));
            html.append("</tr>");
        }
        return html.append("</tbody></table></div></section>").toString();
    }

    /** HTML that is safe already. */
    record Raw(String html) {}
}
