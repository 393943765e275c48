// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.webhooks;

import java.time.Duration;

/** How long to wait before the next attempt: doubling, up to a quarter of a minute; given up after three days. */
final class Backoff {
    private static final long FIRST_MILLIS = 250;
    private static final long LONGEST_MILLIS = 15_000;
    private static final Duration GIVEN_UP = Duration.ofDays(3);

    private Backoff() {}

    /** @param attempts how many have failed */
    static long millis(int attempts) {
        return Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(attempts - 1, 10));
    }

    static boolean givenUp(long eventCreated, long now) {
        return now - eventCreated > GIVEN_UP.toSeconds();
    }
}
