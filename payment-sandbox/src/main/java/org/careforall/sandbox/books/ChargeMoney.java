// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.books;

/**
 * The sums of a charge, in the smallest unit.
 *
 * @param captured what was taken
 * @param released what was authorised and given back uncaptured: by a partial capture or a cancellation
 * @param refunded what was given back after the capture
 */
public record ChargeMoney(long captured, long released, long refunded) {

    /** As Stripe's {@code amount_refunded} counts: what a partial capture released is in it. */
    public long amountRefunded() {
        return released + refunded;
    }

    public long refundable() {
        return captured - refunded;
    }
}
