// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.addressbook.boundary;

import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import org.careforall.notification.addressbook.control.ApplyUserEvents;
import org.careforall.platform.inbox.EventBatchListener;
import org.careforall.platform.inbox.EventConsumer;

/** Hears what happens to accounts. */
@MessageDriven(name = "UserEventsListener")
public class UserEventsListener extends EventBatchListener {

    @Inject
    private ApplyUserEvents consumer;

    @Override
    protected EventConsumer consumer() {
        return consumer;
    }
}
