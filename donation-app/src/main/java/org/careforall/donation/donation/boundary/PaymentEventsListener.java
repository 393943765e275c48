// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.boundary;

import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import org.careforall.donation.donation.control.ApplyPaymentEvents;
import org.careforall.platform.inbox.EventBatchListener;
import org.careforall.platform.inbox.EventConsumer;

/** Hears what happens to payments. */
@MessageDriven(name = "PaymentEventsListener")
public class PaymentEventsListener extends EventBatchListener {

    @Inject
    private ApplyPaymentEvents consumer;

    @Override
    protected EventConsumer consumer() {
        return consumer;
    }
}
