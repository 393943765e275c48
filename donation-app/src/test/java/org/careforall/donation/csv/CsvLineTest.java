// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1;2", "-1+1", "@SUM(A1)", "\t=1", " =1", "\r=1", "＝1", "|cmd", "%0A"})
    void whatLooksLikeAFormulaBecomesAText(String formula) {
        assertThat(CsvLine.of(List.of(formula)).replace("\"", "")).startsWith("'");
    }

    @Test
    void anAmountStaysANumber() {
        assertThat(CsvLine.of(List.of("-500", "25", "-5.00"))).isEqualTo("-500,25,-5.00\r\n");
    }

    @Test
    void separatorsQuotesAndLineBreaksAreQuoted() {
        assertThat(CsvLine.of(List.of("a,b", "say \"hi\"", "two\nlines", "plain")))
                .isEqualTo("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",plain\r\n");
    }
}
