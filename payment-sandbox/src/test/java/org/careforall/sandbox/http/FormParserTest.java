// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormParserTest {
    @Test
    void nestedKeysBecomeMaps() {
        assertThat(FormParser.parse("a=1&m%5Bx%20y%5D=2&l[0][p][q]=3&l[0][n]=4&t[]=5&t[]=6"))
                .isEqualTo(Map.of(
                        "a", "1",
                        "m", Map.of("x y", "2"),
                        "l", Map.of("0", Map.of("p", Map.of("q", "3"), "n", "4")),
                        "t", Map.of("0", "5", "1", "6")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a[=1", "[a]=1", "a=1&a[b]=2", "a[b]=2&a=1", "a=%zz", "a[b]c=1", "a[b][c][d][e][f][g][h][i]=1"})
    void whatHasNoClearMeaningIsRefused(String form) {
        assertThatThrownBy(() -> FormParser.parse(form)).isInstanceOf(MalformedForm.class);
    }
}
