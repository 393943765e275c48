// SPDX-License-Identifier: Apache-2.0
package org.careforall.transparency.leaf;

/**
 * What a campaign's transactions sum up to in one currency, in minor units.
 *
 * @param captured what CAPTURE brought to the campaign's account
 * @param refunded what REFUND and CHARGEBACK took from it
 * @param raised what is on the campaign's account and held by disputes
 * @param transactions how many have lines in this currency
 */
public record CampaignTotals(
        String campaign, String currency, long captured, long refunded, long raised, long transactions) {

    /** Of no transaction. */
    public static CampaignTotals none(String campaign, String currency) {
        return new CampaignTotals(campaign, currency, 0, 0, 0, 0);
    }

    /** With one more transaction of this campaign, as far as it is in this currency. */
    public CampaignTotals with(Leaf leaf) {
        long moreCaptured = 0;
        long moreRefunded = 0;
        long moreRaised = 0;
        for (Leaf.Posting line : leaf.postings()) {
            if (line.currency().equals(currency)) {
                boolean own = line.account().equals("campaign:" + campaign);
                moreCaptured += own && leaf.kind().equals("CAPTURE") ? line.amount() : 0;
                moreRefunded -= own && leaf.kind().matches("REFUND|CHARGEBACK") ? line.amount() : 0;
                moreRaised += own || line.account().equals("held:" + campaign) ? line.amount() : 0;
            }
        }
        return new CampaignTotals(
                campaign,
                currency,
                captured + moreCaptured,
                refunded + moreRefunded,
                raised + moreRaised,
                transactions + 1);
    }
}
