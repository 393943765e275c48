// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.donation.boundary;

import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import org.careforall.payment.donation.control.ApplyDonationEvents;
import org.careforall.platform.inbox.EventBatchListener;
import org.careforall.platform.inbox.EventConsumer;

/** What donation-app tells. */
@MessageDriven(name = "DonationEventsListener")
public class DonationEventsListener extends EventBatchListener {

    @Inject
    private ApplyDonationEvents consumer;

    @Override
    protected EventConsumer consumer() {
        return consumer;
    }
}
