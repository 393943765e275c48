// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.settlement.entity;

import java.time.Instant;
import java.util.Optional;

/**
 * What a charge's cumulative {@code amount_refunded} has said so far. It only grows, until a refund fails: then what was
 * said before counts without the failed sums, and what was said afterwards counts as it is. Only the greatest and the
 * newest word are kept, so the order in which they came does not matter.
 *
 * @param peak the greatest sum told, in minor units
 * @param last the sum told last by the provider's clock
 * @param lastAt when that was
 */
public record RefundTally(long peak, long last, Optional<Instant> lastAt) {

    /** Nothing told yet. */
    public static RefundTally none() {
        return new RefundTally(0, 0, Optional.empty());
    }

    /** With one more word of the provider. */
    public RefundTally told(long sum, Instant at) {
        boolean newest = lastAt.isEmpty() || at.isAfter(lastAt.get()) || (at.equals(lastAt.get()) && sum > last);
        return new RefundTally(Math.max(peak, sum), newest ? sum : last, newest ? Optional.of(at) : lastAt);
    }

    /**
     * What was given back, in minor units.
     *
     * @param live the sum of the single refunds that are known and have not failed
     * @param failed the sum of those that failed
     * @param failedAt when the last of them failed
     */
    public long refunded(long live, long failed, Optional<Instant> failedAt) {
        long told;
        if (failedAt.isEmpty()) {
            told = peak;
        } else if (lastAt.isPresent() && lastAt.get().isAfter(failedAt.get())) {
            told = last;
        } else {
            told = Math.max(0, peak - failed);
        }
        return Math.max(told, live);
    }
}
