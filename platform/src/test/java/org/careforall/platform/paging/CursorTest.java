// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.careforall.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void aCursorGivesItsPartsBack() {
        assertThat(Cursor.decode(Cursor.encode("Ünïcode", 42, ""))).containsExactly("Ünïcode", "42", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!!!", "bm90IG91cnM", "☃"})
    void whatIsNoCursorOfOursIs400(String after) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Cursor.decode(after))
                .satisfies(refused -> assertThat(refused.problem().status()).isEqualTo(400));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101})
    void aPageHasOneToAHundredItems(int limit) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> PageRequest.of(limit, null))
                .satisfies(refused -> assertThat(refused.problem().status()).isEqualTo(422));
    }

    @Test
    void partsThatAreNotOfTheFormAskedForAre400() {
        String first = Cursor.read(Cursor.encode(7), parts -> parts.get(0));
        assertThat(first).isEqualTo("7");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Cursor.read(Cursor.encode("x"), parts -> UUID.fromString(parts.get(0))))
                .satisfies(refused -> assertThat(refused.problem().status()).isEqualTo(400));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Cursor.read(Cursor.encode("x"), parts -> parts.get(1)));
    }
}
