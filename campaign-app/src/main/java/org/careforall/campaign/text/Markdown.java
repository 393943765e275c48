// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.text;

import java.util.List;
import java.util.regex.Pattern;
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

    /** More quotes and lists within each other than anybody writes; far fewer than overflow a thread's stack. */
    private static final int DEEPEST = 100;

    /** A list is two nodes a level, and there are some within the innermost. */
    private static final int DEEPEST_NODE = 3 * DEEPEST;

    /** A line that begins with too many markers of quotes and lists: told before parsing, which would take long. */
    private static final Pattern DEEP_LINE = Pattern.compile(
            "^(?:[ \\t]*+(?:>|(?:[-+*]|[0-9]{1,9}[.)])(?=[ \\t]|$))){" + (DEEPEST + 1) + "}", Pattern.MULTILINE);

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

    /** Whether things stand within each other deeper than can be rendered: what visits them goes down level by level. */
    public static boolean nestsTooDeep(String markdown) {
        if (DEEP_LINE.matcher(markdown).find()) {
            return true;
        }
        Node top = PARSER.parse(markdown);
        Node node = top;
        int depth = 0;
        while (node != null && depth <= DEEPEST_NODE) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
                continue;
            }
            while (node != top && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            node = node == top ? null : node.getNext();
        }
        return depth > DEEPEST_NODE;
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
