// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.campaign;

import java.util.UUID;
import org.careforall.events.DomainEvent;

/** What campaign-app tells, on the topic {@code careforall.campaign}. */
public sealed interface CampaignEvent extends DomainEvent
        permits CampaignCreated,
                CampaignSubmitted,
                CampaignApproved,
                CampaignRejected,
                CampaignChanged,
                CampaignPaused,
                CampaignResumed,
                CampaignCompleted,
                CampaignCancelled,
                CampaignMilestoneReached,
                CampaignGoalReached,
                CampaignUpdatePosted,
                CampaignRefundAllRequested {

    /** The campaign after what happened. */
    CampaignSnapshot campaign();

    @Override
    default UUID aggregateId() {
        return campaign().campaignId();
    }

    @Override
    default long aggregateVersion() {
        return campaign().version();
    }
}
