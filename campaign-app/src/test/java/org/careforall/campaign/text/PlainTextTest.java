// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.stream.Stream;
import org.careforall.platform.problem.ProblemException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    private static final int LONGEST = 20_000;
    private static final Duration SOON = Duration.ofSeconds(2);

    static Stream<String> absurdNesting() {
        return Stream.of(
                ">".repeat(LONGEST),
                "> ".repeat(LONGEST / 2 - 1) + "x",
                "- ".repeat(LONGEST / 2 - 1) + "x",
                "1. ".repeat(LONGEST / 3) + "x",
                "fine\n\n" + " > + ".repeat(LONGEST / 6) + "x",
                "*a ".repeat(LONGEST / 6) + "b* ".repeat(LONGEST / 6),
                "![".repeat(LONGEST / 6) + "](a)".repeat(LONGEST / 6));
    }

    @ParameterizedTest
    @MethodSource("absurdNesting")
    void textsThatNestAbsurdlyAre422OnTheirField(String story) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> checked(story))
                .satisfies(refused -> {
                    assertThat(refused.problem().status()).isEqualTo(422);
                    assertThat(refused.problem().errors()).singleElement().satisfies(error -> {
                        assertThat(error.field()).isEqualTo("story");
                        assertThat(error.message()).contains("nest");
                    });
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "*",
                "**a",
                "_",
                "![",
                "`",
                "``a",
                "[a](",
                "![a]",
                "\n",
                "\\",
                "&",
                "a_",
                "[a]: b\n",
                "~",
                "#",
                "-",
                "\n>",
                "\n-"
            })
    void whatIsRepeatedToTheEndNeitherOverflowsNorTakesLong(String piece) {
        String story = "x" + piece.repeat((LONGEST - 1) / piece.length());

        Assertions.assertTimeoutPreemptively(SOON, () -> assertThatCode(() -> Markdown.toHtml(checked(story)))
                .satisfiesAnyOf(nothing -> assertThat(nothing).isNull(), refused -> assertThat(refused)
                        .isInstanceOf(ProblemException.class)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "*", "![", "`", ">", "- "})
    void whatIsTooLongIsNotEvenParsed(String piece) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> checked(piece.repeat(50_000)));
    }

    @Test
    void linesAndReasonableNestingAreTaken() {
        checked("-".repeat(LONGEST));
        checked("a\n" + "=".repeat(200) + "\n\n***************************************");
        checked("> ".repeat(20) + "- ".repeat(20) + "**[x](https://example.org)**");
    }

    private static String checked(String story) {
        PlainText text = new PlainText();
        String checked = text.requiredMarkdown("story", story, LONGEST);
        text.requireAllRight();
        return checked;
    }
}
