// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.webhooks;

import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import org.careforall.sandbox.books.Event;
import org.careforall.sandbox.knobs.Fate;

/**
 * One event that waits to be sent.
 *
 * @param attempt from 1
 * @param copy sent once and forgotten, besides the one that counts
 * @param dueNanos by the system's nano clock
 */
record Delivery(Event event, Fate fate, int attempt, boolean copy, long dueNanos) implements Delayed {

    static Delivery first(Event event, Fate fate, boolean copy, long delayMillis) {
        return new Delivery(event, fate, 1, copy, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(delayMillis));
    }

    Delivery again() {
        long wait = TimeUnit.MILLISECONDS.toNanos(Backoff.millis(attempt));
        return new Delivery(event, fate, attempt + 1, copy, System.nanoTime() + wait);
    }

    @Override
    public long getDelay(TimeUnit unit) {
        return unit.convert(dueNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
        Delivery that = (Delivery) other;
        int byTime = Long.signum(dueNanos - that.dueNanos);
        return byTime != 0 ? byTime : Long.compare(event.sequence(), that.event.sequence());
    }
}
