// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.donation.control;

import java.util.Optional;
import java.util.UUID;
import org.careforall.events.Money;
import org.careforall.events.donation.DonationSnapshot;

/**
 * What a donation asks for, from its event or from donation-app's answer.
 *
 * @param version the donation's, from 1
 * @param status the donation's, such as {@code INITIATED}
 * @param donorUserId whose account gave; empty for guests, and in an answer, which names nobody
 * @param method {@code CARD} or {@code OFFLINE}
 * @param total what the donor pays
 */
record AskedTerms(
        UUID donationId,
        long version,
        String status,
        UUID campaignId,
        Optional<UUID> donorUserId,
        String method,
        Money total) {

    static AskedTerms of(DonationSnapshot donation) {
        return new AskedTerms(
                donation.donationId(),
                donation.version(),
                donation.status(),
                donation.campaignId(),
                Optional.ofNullable(donation.donor().userId()),
                donation.method(),
                new Money(donation.total(), donation.amount().currency()));
    }
}
