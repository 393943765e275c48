// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.campaign.boundary;

import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.careforall.notification.campaign.control.ApplyCampaignEvents;
import org.careforall.platform.inbox.EventBatchListener;
import org.careforall.platform.inbox.EventConsumer;

/** Hears what happens to campaigns. */
@MessageDriven(name = "CampaignEventsListener")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CampaignEventsListener extends EventBatchListener {

    @Inject
    private ApplyCampaignEvents consumer;

    @Override
    protected EventConsumer consumer() {
        return consumer;
    }
}
