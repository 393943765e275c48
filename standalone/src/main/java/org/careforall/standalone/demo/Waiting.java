// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone.demo;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for what comes by itself. */
final class Waiting {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    private Waiting() {}

    /** Looks until it is so, or the limit has passed; returns whether it is so. */
    static boolean until(Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause(LOOK_AGAIN);
        }
        return true;
    }

    static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailed("interrupted", e);
        }
    }
}
