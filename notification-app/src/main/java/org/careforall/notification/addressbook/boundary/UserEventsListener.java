// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.addressbook.boundary;

import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.careforall.notification.addressbook.control.ApplyUserEvents;
import org.careforall.platform.inbox.EventBatchListener;
import org.careforall.platform.inbox.EventConsumer;

/** Hears what happens to accounts. */
@MessageDriven(name = "UserEventsListener")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UserEventsListener extends EventBatchListener {

    @Inject
    private ApplyUserEvents consumer;

    @Override
    protected EventConsumer consumer() {
        return consumer;
    }
}
