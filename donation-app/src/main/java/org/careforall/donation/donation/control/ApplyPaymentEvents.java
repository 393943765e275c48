// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
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
        return SUBSCRIPTION;
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        database.inTransaction(connection -> {
            outbox.append(new SettleDonations(connection, codec).take(events));
            return null;
        });
    }
}
