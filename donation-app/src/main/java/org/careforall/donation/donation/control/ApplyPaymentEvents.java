// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.careforall.donation.velocity.control.CountFailures;
import org.careforall.donation.velocity.control.RecentGifts;
import org.careforall.events.donation.DonationEvent;
import org.careforall.platform.database.Database;
import org.careforall.platform.event.EventCodec;
import org.careforall.platform.inbox.EventConsumer;
import org.careforall.platform.inbox.ReceivedEvent;
import org.careforall.platform.outbox.Outbox;

/** Settles donations by what is heard of their payments. */
@ApplicationScoped
public class ApplyPaymentEvents implements EventConsumer {

    /** Where payment events come in. */
    static final String SUBSCRIPTION = "donation.payment-events";

    private Database database;
    private Outbox outbox;
    private EventCodec codec;
    private CountFailures failures;
    private RecentGifts recent;

    /** For CDI's proxies. */
    protected ApplyPaymentEvents() {}

    /** Made by CDI. */
    @Inject
    public ApplyPaymentEvents(
            Database database, Outbox outbox, EventCodec codec, CountFailures failures, RecentGifts recent) {
        this.database = database;
        this.outbox = outbox;
        this.codec = codec;
        this.failures = failures;
        this.recent = recent;
    }

    @Override
    public String subscription() {
        return SUBSCRIPTION;
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        database.inTransaction(connection -> {
            List<DonationEvent> told = new SettleDonations(connection, codec).take(events);
            outbox.append(told);
            failures.count(connection, events);
            recent.paid(told);
            return null;
        });
    }
}
