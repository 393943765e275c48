// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Waits a little for an id whose event may be under way. Never on the warm path, and only for a few at once, so that made-up
 * ids cannot tie up the server.
 */
@ApplicationScoped
public class Arrival {

    private static final int MOST_WAITERS = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration BEFORE_ASKING = Duration.ofMillis(500);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final Semaphore places = new Semaphore(MOST_WAITERS);

    /** Looks, and again for up to 2 s; at once empty when too many wait already. Call it outside a transaction. */
    public <T> Optional<T> await(Supplier<Optional<T>> lookup) {
        return await(lookup, () -> false);
    }

    /**
     * The same; when the event has not come after half a second, the app that owns the id is asked once, so that an event
     * which is held up holds up nobody.
     *
     * @param askOwner asks, and stores what is answered where {@code lookup} finds it; false when there was no answer, which
     *     leaves the event to be waited for
     */
    public <T> Optional<T> await(Supplier<Optional<T>> lookup, BooleanSupplier askOwner) {
        Optional<T> found = lookup.get();
        if (found.isPresent() || !places.tryAcquire()) {
            return found;
        }
        try {
            long begun = System.nanoTime();
            found = lookUntil(lookup, begun + BEFORE_ASKING.toNanos());
            if (found.isPresent()) {
                return found;
            }
            return askOwner.getAsBoolean() ? lookup.get() : lookUntil(lookup, begun + PATIENCE.toNanos());
        } finally {
            places.release();
        }
    }

    private static <T> Optional<T> lookUntil(Supplier<Optional<T>> lookup, long giveUp) {
        Optional<T> found = Optional.empty();
        while (found.isEmpty() && System.nanoTime() < giveUp) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            found = lookup.get();
        }
        return found;
    }
}
