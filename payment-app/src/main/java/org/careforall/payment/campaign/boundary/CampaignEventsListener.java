// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.campaign.boundary;

import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import org.careforall.payment.campaign.control.ApplyCampaignEvents;
import org.careforall.platform.inbox.EventBatchListener;
import org.careforall.platform.inbox.EventConsumer;

/** What campaign-app tells. */
@MessageDriven(name = "CampaignEventsListener")
public class CampaignEventsListener extends EventBatchListener {

    @Inject
    private ApplyCampaignEvents consumer;

    @Override
    protected EventConsumer consumer() {
        return consumer;
    }
}
