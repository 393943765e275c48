// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DeckTest {

    private static Deck<FaultKind> faults() {
        return new Deck<>(List.of(FaultKind.values()), new SplittableRandom(7));
    }

    @Test
    void threeRoundsOfThreeHaveAllNineFaults() {
        Deck<FaultKind> deck = faults();
        List<FaultKind> drawn = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            drawn.addAll(deck.draw(3));
        }

        assertThat(drawn).containsExactlyInAnyOrder(FaultKind.values());
    }

    @Test
    void aRoundHasNoFaultTwiceAndTheSameSeedDrawsTheSame() {
        Deck<FaultKind> deck = faults();
        Deck<FaultKind> same = faults();
        for (int round = 0; round < 50; round++) {
            List<FaultKind> drawn = deck.draw(4);
            assertThat(drawn).doesNotHaveDuplicates();
            assertThat(same.draw(4)).isEqualTo(drawn);
        }
    }

    @Test
    void inFiftyRoundsEachWayIsPlayedFiveTimes() {
        Deck<FaultKind> faults = faults();
        Ways ways = Ways.of(new SplittableRandom(7));
        List<Variant> played = new ArrayList<>();
        for (int round = 0; round < 50; round++) {
            List<FaultKind> drawn = faults.draw(3);
            if (drawn.contains(FaultKind.POSTGRES)) {
                played.add(ways.killed().next());
            }
            if (drawn.contains(FaultKind.NETWORK)) {
                played.add(ways.database().next());
                played.add(ways.broker().next());
            }
        }

        for (List<Variant> deck : List.of(Variant.KILLED, Variant.DATABASE_CABLE, Variant.BROKER_CABLE)) {
            assertThat(deck).allSatisfy(way -> assertThat(Collections.frequency(played, way))
                    .as(way.words())
                    .isGreaterThanOrEqualTo(5));
        }
    }
}
