// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.knobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FateTest {
    private static final String THIRD = "{\"duplicate\":0.3}";

    @Test
    void theSameSeedGivesTheSameFates() {
        assertThat(fates(42)).isEqualTo(fates(42));
    }

    @Test
    void anotherSeedGivesOthers() {
        assertThat(fates(42)).isNotEqualTo(fates(43));
    }

    @Test
    void aShareIsKept() {
        assertThat(fates(42).stream().filter(hit -> hit).count()).isBetween(2700L, 3300L);
    }

    private static List<Boolean> fates(long seed) {
        KnobBoard board = new KnobBoard(seed);
        board.set(new KnobsJson().read(THIRD, seed));
        return IntStream.range(0, 10_000)
                .mapToObj(i -> board.next(KnobBoard.Line.EVENT).hits("duplicate", Knobs::duplicate))
                .toList();
    }
}
