// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

/** One event that the driver, in the provider's place, tells of a gift. */
final class Webhook {

    private final String id;
    private final String payload;
    private final boolean captures;
    private final long refunded;
    private final boolean named;
    private Outcome outcome;
    private int acknowledgements;
    private long firstAcknowledged;

    /**
     * @param captures whether it says that the money was taken
     * @param refunded how much it says went back in all
     * @param named whether it names the donation, and not only the intent
     */
    Webhook(String id, String payload, boolean captures, long refunded, boolean named) {
        this.id = id;
        this.payload = payload;
        this.captures = captures;
        this.refunded = refunded;
        this.named = named;
    }

    String id() {
        return id;
    }

    String payload() {
        return payload;
    }

    boolean captures() {
        return captures;
    }

    boolean authorizes() {
        return !captures && refunded == 0;
    }

    long refunded() {
        return refunded;
    }

    boolean named() {
        return named;
    }

    synchronized void ended(Outcome attempt) {
        outcome = outcome == null ? attempt : outcome.and(attempt);
        if (attempt == Outcome.ACKNOWLEDGED && acknowledgements++ == 0) {
            firstAcknowledged = System.nanoTime();
        }
    }

    /** What all its deliveries come to; refused when there was none. */
    synchronized Outcome outcome() {
        return outcome == null ? Outcome.REFUSED : outcome;
    }

    /** By the nano clock; nothing when it was not. */
    synchronized long firstAcknowledged() {
        return firstAcknowledged;
    }

    /** Deliveries that were answered with success beyond the first. */
    synchronized int repeats() {
        return Math.max(0, acknowledgements - 1);
    }
}
