// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.totals.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * By how much a batch of events changes a campaign's total; amounts in minor units, and any of them may be negative.
 *
 * @param donors how many people gave for the first time
 * @param shownDonors by how much the number of donors that everybody sees grows
 * @param lastDonationAt the latest capture among what was booked
 */
public record TotalChange(
        UUID campaignId,
        String currency,
        long captured,
        long refunded,
        long donations,
        long donors,
        long shownDonors,
        Instant lastDonationAt) {

    /** Nothing yet. */
    public static TotalChange none(UUID campaignId, String currency) {
        return new TotalChange(campaignId, currency, 0, 0, 0, 0, 0, Instant.EPOCH);
    }

    /** The step from what was booked of a gift to what is known of it now, besides. */
    public TotalChange plus(Gift before, Gift now) {
        return new TotalChange(
                campaignId,
                currency,
                captured + now.captured() - before.captured(),
                refunded + now.returned() - before.returned(),
                donations + now.counted() - before.counted(),
                donors,
                shownDonors,
                now.capturedAt().isAfter(lastDonationAt) ? now.capturedAt() : lastDonationAt);
    }

    /** The same with so many new people. */
    public TotalChange withDonors(CampaignDonors.Added added) {
        return new TotalChange(
                campaignId, currency, captured, refunded, donations, added.donors(), added.shown(), lastDonationAt);
    }
}
