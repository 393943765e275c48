// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private static final Pattern TAG = Pattern.compile("<\\s*/?\\s*([a-zA-Z0-9!?]+)([^>]*)>");
    private static final Pattern HARMLESS_TAG =
            Pattern.compile("p|em|strong|a|code|pre|ul|ol|li|blockquote|h[1-6]|hr|br|img");

    @Test
    void storiesAreRendered() {
        assertThat(Markdown.toHtml("**800** families, [more](https://example.org/a?b=1)"))
                .isEqualTo("<p><strong>800</strong> families,"
                        + " <a rel=\"nofollow\" href=\"https://example.org/a?b=1\">more</a></p>\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <b onmouseover=alert(1)>c</b>",
                "<!-- -->",
                "<img src=x onerror=alert(1)>",
                "text\n\n<iframe src=\"//evil\"></iframe>"
            })
    void rawHtmlIsToldAndNeverRendered(String story) {
        assertThat(Markdown.hasRawHtml(story)).isTrue();
        assertHarmless(Markdown.toHtml(story));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg/onload=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java&#115;cript:alert(1))",
                "[x](&#x6A;avascript:alert(1))",
                "[x](<java\tscript:alert(1)>)",
                "[x](vbscript:msgbox(1))",
                "![x](data:text/html;base64,PHNjcmlwdD4=)",
                "<javascript:alert(1)>",
                "[x]: javascript:alert(1)\n\n[x]",
                "[x](https://a.example \"\\\" onmouseover=\\\"alert(1)\")"
            })
    void neitherOddTagsNorLinksRunAnything(String story) {
        assertHarmless(Markdown.toHtml(story));
    }

    @Test
    void codeMayShowTags() {
        assertThat(Markdown.hasRawHtml("Use `<b>` here\n\n    <i>\n")).isFalse();
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                        "<script>",
                        "</script>",
                        "<img src=x onerror=a>",
                        "[",
                        "](",
                        ")",
                        "javascript:",
                        "&#106;",
                        "`",
                        "\n",
                        "\n\n",
                        "    ",
                        "\"",
                        "'",
                        "<",
                        ">",
                        "![",
                        "http://x",
                        " ",
                        "\\",
                        "*",
                        "&lt;",
                        "\t",
                        "data:",
                        "<!--",
                        "]:")
                .list()
                .ofMaxSize(12)
                .map(list -> String.join("", list));
    }

    @Property(tries = 3000)
    void nothingThatIsWrittenMakesATagOfItsOwn(@ForAll("pieces") String story) {
        assertHarmless(Markdown.toHtml(story));
    }

    private static void assertHarmless(String html) {
        assertThat(TAG.matcher(html).results()).allSatisfy(tag -> {
            assertThat(tag.group(1)).matches(HARMLESS_TAG);
            // attributes are quoted, and quotes inside are escaped: outside of the quotes only these names may stand
            assertThat(tag.group(2).replaceAll("\"[^\"]*\"", ""))
                    .matches("( (href|src|alt|title|rel|class|start)=)*\\s*/?");
            assertThat(tag.group(2)).doesNotContainPattern("(?i)(href|src)=\"\\s*(javascript|vbscript|data):");
        });
    }
}
