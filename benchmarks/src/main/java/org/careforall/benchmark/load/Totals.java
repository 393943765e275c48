// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.load;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** What the totals of some campaigns come to. */
final class Totals {

    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(3);

    private final Target target;
    private final List<String> campaigns;

    Totals(Target target, List<String> campaigns) {
        this.target = target;
        this.campaigns = campaigns;
    }

    /** Captured, in minor units. */
    long captured() {
        // a connection of its own: the server ends one that was idle for long
        try (Wire wire = new Wire(target.base())) {
            return campaigns.stream()
                    .mapToLong(campaign -> target.captured(wire.get("/api/campaigns/" + campaign + "/totals", "")))
                    .sum();
        }
    }

    /**
     * Waits until so much is captured.
     *
     * @throws IllegalStateException after three minutes: gifts were lost, or nothing moves
     */
    void await(long captured) throws InterruptedException {
        long begin = System.nanoTime();
        for (long now = captured(); now < captured; now = captured()) {
            if (System.nanoTime() - begin > PATIENCE_NANOS) {
                throw new IllegalStateException("the totals say " + now + " of " + captured);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
