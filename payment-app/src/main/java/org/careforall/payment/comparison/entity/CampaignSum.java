// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.comparison.entity;

import java.util.UUID;

/**
 * All that was ever taken for a campaign and given back, in minor units: as booked here, and as it would be with the
 * differences that were found. Money that does not fit is in neither.
 */
public record CampaignSum(
        UUID campaignId, String currency, long captured, long refunded, long providerCaptured, long providerRefunded) {

    /** What is booked here. */
    public static CampaignSum booked(UUID campaignId, String currency, long captured, long refunded) {
        return new CampaignSum(campaignId, currency, captured, refunded, captured, refunded);
    }

    /** The provider took so much more than we know; less, when negative. */
    public CampaignSum withTakenThere(long more) {
        return new CampaignSum(campaignId, currency, captured, refunded, providerCaptured + more, providerRefunded);
    }

    /** The provider gave back so much more than we know; less, when negative. */
    public CampaignSum withGivenBackThere(long more) {
        return new CampaignSum(campaignId, currency, captured, refunded, providerCaptured, providerRefunded + more);
    }
}
