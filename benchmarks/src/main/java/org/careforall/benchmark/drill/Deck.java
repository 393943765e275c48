// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** All faults of a sort, shuffled; drawn from until it is empty, and shuffled again: none is left out for long. */
final class Deck<T> {

    private final List<T> all;
    private final SplittableRandom random;
    private final Deque<T> cards = new ArrayDeque<>();

    Deck(List<T> all, SplittableRandom random) {
        this.all = all;
        this.random = random;
    }

    T next() {
        return draw(1).get(0);
    }

    List<T> draw(int count) {
        List<T> drawn = new ArrayList<>();
        while (drawn.size() < count) {
            if (cards.isEmpty()) {
                List<T> shuffled = new ArrayList<>(all);
                Collections.shuffle(shuffled, new Random(random.nextLong()));
                cards.addAll(shuffled);
            }
            T next = cards.pop();
            if (drawn.contains(next)) {
                cards.addLast(next);
            } else {
                drawn.add(next);
            }
        }
        return drawn;
    }
}
