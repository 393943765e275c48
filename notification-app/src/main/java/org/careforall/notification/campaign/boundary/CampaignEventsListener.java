// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.campaign.boundary;

import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import org.careforall.notification.campaign.control.ApplyCampaignEvents;
import org.careforall.platform.inbox.EventBatchListener;
import org.careforall.platform.inbox.EventConsumer;

/** Hears what happens to campaigns. */
@MessageDriven(name = "CampaignEventsListener")
public class CampaignEventsListener extends EventBatchListener {

    @Inject
    private ApplyCampaignEvents consumer;

    @Override
    protected EventConsumer consumer() {
        return consumer;
    }
}
