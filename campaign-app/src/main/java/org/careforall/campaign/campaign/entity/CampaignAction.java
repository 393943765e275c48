// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.entity;

/** What is done to a campaign's status. Which action is allowed when stands in {@link CampaignStatus}. */
public enum CampaignAction {
    /** The owner asks for review. */
    SUBMIT,
    /** Staff lets it go public. */
    APPROVE,
    /** Staff sends it back, with the reason. */
    REJECT,
    /** Takes no gifts for a while. */
    PAUSE,
    /** Takes gifts again. */
    RESUME,
    /** Ends well: by its owner, by staff, or by itself at its end. */
    COMPLETE,
    /** Ends for another reason; staff may give the money back. */
    CANCEL
}
