// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.text;

import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * CommonMark text that anybody may have written, and HTML that any page may show: raw HTML is escaped, links and images go
 * to http, https and mailto addresses only, and links tell search engines not to follow.
 */
public final class Markdown {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
            .build();

    private Markdown() {}

    /** Safe HTML. */
    public static String toHtml(String markdown) {
        return RENDERER.render(PARSER.parse(markdown));
    }

    /** Whether there are tags outside of code: they would only be shown as text, so their writer is told. */
    public static boolean hasRawHtml(String markdown) {
        RawHtml raw = new RawHtml();
        PARSER.parse(markdown).accept(raw);
        return raw.found;
    }

    private static final class RawHtml extends AbstractVisitor {

        private boolean found;

        @Override
        public void visit(HtmlBlock block) {
            found(block);
        }

        @Override
        public void visit(HtmlInline inline) {
            found(inline);
        }

        private void found(Node node) {
            found = true;
        }
    }
}
