// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.entity;

import static org.careforall.donation.donation.entity.DonationStatus.AUTHORIZED;
import static org.careforall.donation.donation.entity.DonationStatus.CANCELLED;
import static org.careforall.donation.donation.entity.DonationStatus.CAPTURED;
import static org.careforall.donation.donation.entity.DonationStatus.CHARGED_BACK;
import static org.careforall.donation.donation.entity.DonationStatus.DISPUTED;
import static org.careforall.donation.donation.entity.DonationStatus.FAILED;
import static org.careforall.donation.donation.entity.DonationStatus.INITIATED;
import static org.careforall.donation.donation.entity.DonationStatus.PARTIALLY_REFUNDED;
import static org.careforall.donation.donation.entity.DonationStatus.REFUNDED;

import org.careforall.donation.ledger.entity.Moved;

/** Derives a donation's state from its payment: money that was taken decides, then what the attempts came to. */
final class ToldStatus {

    private ToldStatus() {}

    /**
     * The state that a payment tells.
     *
     * @param status what its attempts came to
     * @param moved what was taken and went back
     */
    static DonationStatus of(String status, Moved moved) {
        return moved.captured() > 0 ? ofTaken(moved) : ofUntaken(status);
    }

    private static DonationStatus ofTaken(Moved moved) {
        if (moved.held() > 0) {
            return DISPUTED;
        }
        if (moved.chargedBack() > 0) {
            return CHARGED_BACK;
        }
        if (moved.refunded() >= moved.captured()) {
            return REFUNDED;
        }
        return moved.refunded() > 0 ? PARTIALLY_REFUNDED : CAPTURED;
    }

    private static DonationStatus ofUntaken(String status) {
        return switch (status) {
            case "AUTHORIZED" -> AUTHORIZED;
            case "FAILED" -> FAILED;
            case "CANCELLED" -> CANCELLED;
            default -> INITIATED;
        };
    }
}
