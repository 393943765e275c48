// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.reconciliation.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A campaign's money as one side says, in minor units.
 *
 * @param known whether that side knows the campaign
 * @param balanced whether its books are in balance; the totals always are
 */
public record CampaignFigures(boolean known, long captured, long refunded, long raised, boolean balanced) {

    /** Of a side that has never heard of it. */
    public static final CampaignFigures UNKNOWN = new CampaignFigures(false, 0, 0, 0, true);

    /** Where the other side says something else. */
    public List<LedgerDifference> differencesTo(CampaignFigures ledger, UUID campaign, boolean moving) {
        List<LedgerDifference> all = new ArrayList<>();
        add(all, campaign, "known", known ? 1 : 0, ledger.known ? 1 : 0, moving);
        add(all, campaign, "captured", captured, ledger.captured, moving);
        add(all, campaign, "refunded", refunded, ledger.refunded, moving);
        add(all, campaign, "raised", raised, ledger.raised, moving);
        add(all, campaign, "balanced", 1, ledger.balanced ? 1 : 0, moving);
        return all;
    }

    private static void add(
            List<LedgerDifference> all, UUID campaign, String figure, long kept, long ledger, boolean moving) {
        if (kept != ledger) {
            all.add(new LedgerDifference(campaign, figure, kept, ledger, moving));
        }
    }
}
