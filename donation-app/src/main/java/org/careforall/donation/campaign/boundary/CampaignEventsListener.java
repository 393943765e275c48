// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.campaign.boundary;

import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import org.careforall.donation.campaign.control.FollowCampaigns;
import org.careforall.platform.inbox.EventBatchListener;
import org.careforall.platform.inbox.EventConsumer;

/** Hears what happens to campaigns. */
@MessageDriven(name = "CampaignEventsListener")
public class CampaignEventsListener extends EventBatchListener {

    @Inject
    private FollowCampaigns consumer;

    @Override
    protected EventConsumer consumer() {
        return consumer;
    }
}
