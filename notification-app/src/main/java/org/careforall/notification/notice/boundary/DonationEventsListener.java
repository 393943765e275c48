// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.notice.boundary;

import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import org.careforall.notification.notice.control.ApplyDonationEvents;
import org.careforall.platform.inbox.EventBatchListener;
import org.careforall.platform.inbox.EventConsumer;

/** Hears what happens to gifts. */
@MessageDriven(name = "DonationEventsListener")
public class DonationEventsListener extends EventBatchListener {

    @Inject
    private ApplyDonationEvents consumer;

    @Override
    protected EventConsumer consumer() {
        return consumer;
    }
}
