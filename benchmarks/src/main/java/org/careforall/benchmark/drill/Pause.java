// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting: for a moment that was drawn, or for something with a limit. */
final class Pause {

    private static final long LOOK_AGAIN = 100;
    private static final long AGAIN = 200;
    private static final long NOBODY_THERE = 1000;

    private Pause() {}

    static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DrillFailed("interrupted", e);
        }
    }

    /** After an attempt that failed: longer when nobody listened, for a server takes its time to come back. */
    static void after(Reply reply) {
        millis(reply.status() == 0 ? NOBODY_THERE : AGAIN);
    }

    /** Whether it came true within the limit. */
    static boolean until(Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            millis(LOOK_AGAIN);
        }
        return true;
    }
}
