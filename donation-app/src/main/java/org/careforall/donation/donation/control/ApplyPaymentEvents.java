// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.careforall.donation.donation.entity.PendingPayments;
import org.careforall.events.donation.DonationEvent;
import org.careforall.platform.database.Database;
import org.careforall.platform.event.EventCodec;
import org.careforall.platform.inbox.EventConsumer;
import org.careforall.platform.inbox.ReceivedEvent;
import org.careforall.platform.outbox.Outbox;

/** Settles donations by what is heard of their payments. */
@ApplicationScoped
public class ApplyPaymentEvents implements EventConsumer {

    private static final int PENDING_AT_ONCE = 100;

    private Database database;
    private Outbox outbox;
    private EventCodec codec;

    /** For CDI's proxies. */
    protected ApplyPaymentEvents() {}

    /** Made by CDI. */
    @Inject
    public ApplyPaymentEvents(Database database, Outbox outbox, EventCodec codec) {
        this.database = database;
        this.outbox = outbox;
        this.codec = codec;
    }

    @Override
    public String subscription() {
        return "donation.payment-events";
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        database.inTransaction(connection -> {
            outbox.append(new SettleDonations(connection, codec).take(events));
            return null;
        });
    }

    /** Takes events that waited for their donation. */
    public void applyPending() {
        database.inTransaction(connection -> {
            List<ReceivedEvent> events = PendingPayments.take(connection, PENDING_AT_ONCE).stream()
                    .map(envelope -> ReceivedEvent.of(codec.read(envelope.getBytes(StandardCharsets.UTF_8)), codec))
                    .sorted(ReceivedEvent.IN_ORDER)
                    .toList();
            List<DonationEvent> told = new SettleDonations(connection, codec).take(events);
            outbox.append(told);
            return null;
        });
    }
}
