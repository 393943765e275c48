// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.campaign.entity;

/** What a campaign's state means for the gifts that were begun while it was open (ADR 0010). */
public enum CampaignState {
    /** They can be paid: also those of a completed campaign, which were begun in time, and of one not known here yet. */
    OPEN,
    /** They wait: no page is made or shown until the campaign goes on. */
    PAUSED,
    /** They end; money that comes all the same counts. */
    CANCELLED;

    /** Of campaign-app's word, whose states may grow. */
    static CampaignState of(String status) {
        return switch (status) {
            case "PAUSED" -> PAUSED;
            case "CANCELLED" -> CANCELLED;
            default -> OPEN;
        };
    }
}
