// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Requests that were under way when a fault struck or while it lasted; those count that felt it. */
final class Victims {

    private static final Duration SLOW = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LOOK_MILLIS = 5;

    private final Journal journal;
    private final Predicate<Journal.Attempt> concerned;
    private final Map<Journal.Attempt, Long> seen = new HashMap<>();

    Victims(Journal journal, Predicate<Journal.Attempt> concerned) {
        this.journal = journal;
        this.concerned = concerned;
    }

    /** Notes what is under way now. */
    void look() {
        long now = System.nanoTime();
        journal.underWay().stream().filter(concerned).forEach(attempt -> seen.putIfAbsent(attempt, now));
    }

    /** Notes what is under way until the fault is over. */
    void watch(Thread fault) {
        fault.start();
        while (fault.isAlive()) {
            look();
            Pause.millis(LOOK_MILLIS);
        }
    }

    /** How many of them failed or took long from then on, when all of them are over: they may have been slow before. */
    long struck() {
        Pause.until(PATIENCE, () -> seen.keySet().stream().allMatch(Journal.Attempt::isOver));
        return seen.entrySet().stream()
                .filter(noted -> noted.getKey().isOver())
                .filter(noted -> noted.getKey().wentWrong()
                        || noted.getKey().tookAfter(noted.getValue()).compareTo(SLOW) > 0)
                .count();
    }
}
