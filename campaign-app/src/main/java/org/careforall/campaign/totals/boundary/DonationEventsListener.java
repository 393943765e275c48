// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.totals.boundary;

import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.MessageListener;
import org.careforall.campaign.totals.control.ProjectGifts;
import org.careforall.platform.inbox.EventBatchListener;
import org.careforall.platform.inbox.EventConsumer;

/** Hears of donations: campaign.donation-events. */
@MessageDriven(name = "DonationEventsListener", messageListenerInterface = MessageListener.class)
public class DonationEventsListener extends EventBatchListener {

    @Inject
    private ProjectGifts consumer;

    @Override
    protected EventConsumer consumer() {
        return consumer;
    }
}
