// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.addressbook.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.careforall.events.user.UserEmailVerificationRequested;
import org.careforall.events.user.UserEvent;
import org.careforall.events.user.UserSnapshot;
import org.careforall.notification.addressbook.entity.Recipients;
import org.careforall.notification.mail.entity.MailOutbox;
import org.careforall.notification.notice.entity.Notice;
import org.careforall.notification.notice.entity.Notices;
import org.careforall.platform.inbox.EventConsumer;
import org.careforall.platform.inbox.ReceivedEvent;

/** Keeps the address book, and has the links mailed that show whose an address is. */
@ApplicationScoped
public class ApplyUserEvents implements EventConsumer {

    private Recipients recipients;
    private Notices notices;
    private MailOutbox mails;
    private Clock clock;

    /** For CDI's proxies. */
    protected ApplyUserEvents() {}

    /** Made by CDI. */
    @Inject
    public ApplyUserEvents(Recipients recipients, Notices notices, MailOutbox mails, Clock clock) {
        this.recipients = recipients;
        this.notices = notices;
        this.mails = mails;
        this.clock = clock;
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
        Instant now = clock.instant();
        Map<UUID, String> addresses = new HashMap<>();
        List<Notice> links = new ArrayList<>();
        for (ReceivedEvent event : events) {
            if (event.data() instanceof UserEmailVerificationRequested request) {
                Notice link = Notice.ofVerification(request, now);
                links.add(link);
                addresses.put(link.id(), request.user().email());
            }
        }
        mails.add(
                notices.add(links).stream()
                        .map(link -> new MailOutbox.Due(link.id(), Optional.of(addresses.get(link.id()))))
                        .toList(),
                now);
    }
}
