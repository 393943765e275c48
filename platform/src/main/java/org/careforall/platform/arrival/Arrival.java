// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Waits a little for an id whose event may be under way. Never on the warm path, and only for a few at once, so that made-up
 * ids cannot tie up the server.
 */
@ApplicationScoped
public class Arrival {

    private static final int MOST_WAITERS = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final Semaphore places = new Semaphore(MOST_WAITERS);

    /** Looks, and again for up to 2 s; at once empty when too many wait already. Call it outside a transaction. */
    public <T> Optional<T> await(Supplier<Optional<T>> lookup) {
        Optional<T> found = lookup.get();
        if (found.isPresent() || !places.tryAcquire()) {
            return found;
        }
        try {
            long giveUp = System.nanoTime() + PATIENCE.toNanos();
            while (found.isEmpty() && System.nanoTime() < giveUp) {
                LockSupport.parkNanos(LOOK_AGAIN.toNanos());
                found = lookup.get();
            }
            return found;
        } finally {
            places.release();
        }
    }
}
