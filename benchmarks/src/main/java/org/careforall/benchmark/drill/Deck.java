// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** All faults, shuffled; drawn from until it is empty, and shuffled again: none is left out for long. */
final class Deck {

    private final SplittableRandom random;
    private final Deque<FaultKind> cards = new ArrayDeque<>();

    Deck(SplittableRandom random) {
        this.random = random;
    }

    List<FaultKind> draw(int count) {
        List<FaultKind> drawn = new ArrayList<>();
        while (drawn.size() < count) {
            if (cards.isEmpty()) {
                List<FaultKind> all = new ArrayList<>(List.of(FaultKind.values()));
                Collections.shuffle(all, new Random(random.nextLong()));
                cards.addAll(all);
            }
            FaultKind next = cards.pop();
            if (drawn.contains(next)) {
                cards.addLast(next);
            } else {
                drawn.add(next);
            }
        }
        return drawn;
    }
}
