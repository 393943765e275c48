// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.receipt.entity;

import java.util.Optional;
import org.careforall.donation.donation.entity.Donation;

/**
 * A donation whose receipt is looked at.
 *
 * @param last how many receipts it has had
 * @param inForce what the one in force is over; empty when none is
 */
public record Due(Donation donation, String campaignTitle, int last, Optional<Sums> inForce) {

    /** Whether the receipt in force must become void. */
    public boolean voids() {
        return inForce.isPresent() && !inForce.equals(Sums.of(donation));
    }

    /** Whether a new one must be issued. */
    public boolean issues() {
        return Sums.of(donation).isPresent() && !inForce.equals(Sums.of(donation));
    }
}
