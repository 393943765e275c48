// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.limit;

import java.util.Arrays;

/**
 * One key's counts, by tenths of the window. Any window touches eleven of them at most, so that when these together are
 * within the limit every window is: the price is that a count may weigh a tenth longer than the window.
 */
final class Slots {

    static final int IN_WINDOW = 10;
    private static final int KEPT = IN_WINDOW + 1;

    private final int[] counts = new int[KEPT];
    private long newest;
    private boolean refusing;

    Slots(long slot) {
        this.newest = slot;
    }

    /** Time goes on; for who read the clock before others did, it stays where it is. */
    void advance(long slot) {
        if (slot - newest >= KEPT) {
            Arrays.fill(counts, 0);
        } else {
            for (long passing = newest + 1; passing <= slot; passing++) {
                counts[at(passing)] = 0;
            }
        }
        newest = Math.max(newest, slot);
    }

    int sum() {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    void add() {
        counts[at(newest)]++;
        refusing = false;
    }

    /** True when it begins to refuse. */
    boolean refuse() {
        boolean begins = !refusing;
        refusing = true;
        return begins;
    }

    /** The oldest first: it would have stood in the way least long. */
    void takeBack() {
        for (long slot = newest - IN_WINDOW; slot <= newest; slot++) {
            if (counts[at(slot)] > 0) {
                counts[at(slot)]--;
                return;
            }
        }
    }

    /** The slot in which the oldest counts weigh no longer. */
    long firstToLeave() {
        for (long slot = newest - IN_WINDOW; slot <= newest; slot++) {
            if (counts[at(slot)] > 0) {
                return slot + KEPT;
            }
        }
        return newest + KEPT;
    }

    boolean isEmptyAt(long slot) {
        return slot - newest >= KEPT;
    }

    private static int at(long slot) {
        return (int) Math.floorMod(slot, (long) KEPT);
    }
}
