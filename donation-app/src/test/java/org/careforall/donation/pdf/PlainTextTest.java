// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    private static final IntPredicate ALL = point -> true;

    @Test
    void whatSteersIsLeftOutAndBreaksAreSpaces() {
        assertThat(PlainText.clean("a\u0007b\u202ec\u200bd\ufeff", ALL)).isEqualTo("abcd");
        assertThat(PlainText.clean("a\r\nb\tc\u2028d", ALL)).isEqualTo("a  b c d");
        assertThat(PlainText.clean("1\u202f234", ALL)).isEqualTo("1\u00a0234");
    }

    @Test
    void whatTheFontLacksIsSeenToLack() {
        assertThat(PlainText.clean("a日😀b", point -> point < 128 || point == 0x25a1))
                .isEqualTo("a□□b");
        assertThat(PlainText.clean("a日b", point -> point < 128)).isEqualTo("a?b");
        assertThat(PlainText.clean("a\ud800b", point -> point < 128)).isEqualTo("a?b");
    }

    @Test
    void composedCharactersAreOne() {
        assertThat(PlainText.clean("e\u0301", point -> point == 0xe9)).isEqualTo("é");
    }

    @Test
    void aLineIsDrawnFromTheLeftWhateverItsDirection() {
        assertThat(PlainText.visual("plain")).isEqualTo("plain");
        assertThat(PlainText.visual("אבג")).isEqualTo("גבא");
        assertThat(PlainText.visual("Dr. אבג 12")).isEqualTo("Dr. 12 גבא");
        assertThat(PlainText.visual("אב (ג)")).isEqualTo("(ג) בא");
    }
}
