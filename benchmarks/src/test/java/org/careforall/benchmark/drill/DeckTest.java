// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DeckTest {

    @Test
    void threeRoundsOfThreeHaveAllNineFaults() {
        Deck deck = new Deck(new SplittableRandom(7));
        List<FaultKind> drawn = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            drawn.addAll(deck.draw(3));
        }

        assertThat(drawn).containsExactlyInAnyOrder(FaultKind.values());
    }

    @Test
    void aRoundHasNoFaultTwiceAndTheSameSeedDrawsTheSame() {
        Deck deck = new Deck(new SplittableRandom(7));
        Deck same = new Deck(new SplittableRandom(7));
        for (int round = 0; round < 50; round++) {
            List<FaultKind> drawn = deck.draw(4);
            assertThat(drawn).doesNotHaveDuplicates();
            assertThat(same.draw(4)).isEqualTo(drawn);
        }
    }
}
