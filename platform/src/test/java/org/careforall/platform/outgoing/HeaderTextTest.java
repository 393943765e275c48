// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTextTest {

    @Test
    void aLineStaysWhatItIs() {
        assertThat(HeaderText.line("Subject", "Łódź, 25.00 USD – thank you 🎉"))
                .isEqualTo("Łódź, 25.00 USD – thank you 🎉");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\u0000b", "a\tb", "a\u0085b", "a\u2028b", "a\ud800b"})
    void whatIsNoLineIsRefusedWithoutBeingRepeated(String text) {
        assertThatExceptionOfType(UnsafeHeaderException.class)
                .isThrownBy(() -> HeaderText.line("Subject", text))
                .withMessageContaining("Subject")
                .withMessageNotContaining("ab");
    }

    @Test
    void aFileNameHasLettersDigitsDotsAndHyphens() {
        assertThat(HeaderText.fileName("receipt-2026/0001 \"x\"\n.pdf")).isEqualTo("receipt-2026_0001_x_.pdf");
    }
}
