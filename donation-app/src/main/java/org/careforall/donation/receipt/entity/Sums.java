// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.receipt.entity;

import java.util.Optional;
import org.careforall.donation.donation.entity.Donation;
import org.careforall.donation.ledger.entity.Moved;

/**
 * What a receipt is over, in minor units.
 *
 * @param amount the campaign's part, net of what was given back
 * @param total the same with the fees that the donor covered
 * @param currency ISO 4217
 */
public record Sums(long amount, long total, String currency) {

    /** What a donation's receipt must be over now; empty when it must have none. Held money still counts. */
    public static Optional<Sums> of(Donation donation) {
        long amount = donation.shares().raised();
        Moved moved = donation.progress().moved();
        return amount == 0
                ? Optional.empty()
                : Optional.of(new Sums(
                        amount,
                        moved.captured() - moved.refunded() - moved.chargedBack(),
                        donation.gift().split().currency()));
    }

    /** The covered fees. */
    public long fee() {
        return total - amount;
    }
}
