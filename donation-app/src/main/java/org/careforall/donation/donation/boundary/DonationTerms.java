// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.boundary;

import java.util.UUID;
import org.careforall.donation.donation.entity.Donation;
import org.careforall.donation.donation.entity.DonationStatus;
import org.careforall.donation.donation.entity.GivingMethod;
import org.careforall.events.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has to be paid for a donation. Names nobody: whoever has the link to the checkout sees as much there. */
@Schema(name = "DonationTerms", example = """
                {"id": "01931f6e-0000-7000-8000-000000000003", "version": 1,
                 "campaignId": "01931f6e-0000-7000-8000-000000000002", "status": "INITIATED", "method": "CARD",
                 "total": {"amount": 2606, "currency": "USD"}}""")
public record DonationTerms(
        UUID id,

        @Schema(description = "Counts the donation's changes, from 1")
        long version,

        UUID campaignId,
        DonationStatus status,
        GivingMethod method,
        @Schema(description = "What the donor pays") Money total) {

    static DonationTerms of(Donation donation) {
        return new DonationTerms(
                donation.id(),
                donation.progress().version(),
                donation.gift().campaignId(),
                donation.status(),
                donation.gift().method(),
                donation.money(donation.gift().split().total()));
    }
}
