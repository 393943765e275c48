// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.addressbook.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.careforall.events.user.UserEvent;
import org.careforall.events.user.UserSnapshot;
import org.careforall.notification.addressbook.entity.Recipients;
import org.careforall.platform.inbox.EventConsumer;
import org.careforall.platform.inbox.ReceivedEvent;

/** Keeps the address book. */
@ApplicationScoped
public class ApplyUserEvents implements EventConsumer {

    private Recipients recipients;

    /** For CDI's proxies. */
    protected ApplyUserEvents() {}

    /** Made by CDI. */
    @Inject
    public ApplyUserEvents(Recipients recipients) {
        this.recipients = recipients;
    }

    @Override
    public String subscription() {
        return "notification.user-events";
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        List<UserSnapshot> users =
                events.stream().map(event -> ((UserEvent) event.data()).user()).toList();
        recipients.keep(users);
    }
}
