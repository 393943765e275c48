// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.load;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/**
 * Donors at the provider's page: nobody pays in the millisecond after the pledge, so that a gift's webhooks come a while
 * after it. One client's; in order.
 */
final class Payers {

    /** Far less than people need, far more than an event does. */
    static final long PAYS_AFTER_SECONDS = 1;

    private record Payer(String donation, long at) {}

    private final Deque<Payer> paying = new ArrayDeque<>();

    void pledged(String donation) {
        paying.add(new Payer(donation, System.nanoTime() + TimeUnit.SECONDS.toNanos(PAYS_AFTER_SECONDS)));
    }

    /** The next gift that is paid by now; null when there is none. */
    String paid() {
        Payer next = paying.peek();
        return next == null || next.at() > System.nanoTime()
                ? null
                : paying.poll().donation();
    }
}
