// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.careforall.platform.trace.TraceContext;

/** Inbox and effect in one transaction. */
@ApplicationScoped
public class InboxTransaction {

    private Inbox inbox;

    /** For CDI's proxies. */
    protected InboxTransaction() {}

    /** Made by CDI. */
    @Inject
    public InboxTransaction(Inbox inbox) {
        this.inbox = inbox;
    }

    /** Claims the events and lets the consumer take those that are new. Whatever is thrown rolls both back. */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    public void apply(EventConsumer consumer, List<ReceivedEvent> events) {
        Set<UUID> unseen = inbox.claim(
                consumer.subscription(), events.stream().map(ReceivedEvent::id).toList());
        List<ReceivedEvent> fresh =
                events.stream().filter(event -> unseen.remove(event.id())).toList();
        if (!fresh.isEmpty()) {
            applyTraced(consumer, fresh);
        }
    }

    /** A batch has many causes; what it does is traced to the first one. */
    private static void applyTraced(EventConsumer consumer, List<ReceivedEvent> events) {
        TraceContext.continuing(events.get(0).traceparent(), () -> consumer.apply(events));
    }
}
