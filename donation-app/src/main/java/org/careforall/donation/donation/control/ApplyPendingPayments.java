// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.careforall.donation.donation.entity.PendingPayments;
import org.careforall.donation.velocity.control.CountFailures;
import org.careforall.platform.database.Database;
import org.careforall.platform.event.EventCodec;
import org.careforall.platform.event.EventEnvelope;
import org.careforall.platform.event.UnreadableEventException;
import org.careforall.platform.inbox.Halving;
import org.careforall.platform.inbox.ReceivedEvent;
import org.careforall.platform.outbox.Outbox;
import org.careforall.platform.setaside.SetAside;
import org.careforall.platform.setaside.SetAsideEvent;

/** Settles donations by the payment events that were here before them; what fails alone is set aside. */
@ApplicationScoped
public class ApplyPendingPayments {

    private static final Logger LOG = Logger.getLogger(ApplyPendingPayments.class.getName());
    private static final int AT_ONCE = 100;

    private Database database;
    private Outbox outbox;
    private EventCodec codec;
    private SetAside setAside;
    private CountFailures failures;

    /** For CDI's proxies. */
    protected ApplyPendingPayments() {}

    /** Made by CDI. */
    @Inject
    public ApplyPendingPayments(
            Database database, Outbox outbox, EventCodec codec, SetAside setAside, CountFailures failures) {
        this.database = database;
        this.outbox = outbox;
        this.codec = codec;
        this.setAside = setAside;
        this.failures = failures;
    }

    /**
     * Takes a bounded number of them.
     *
     * @throws RuntimeException for a passing cause: the rest waits for the next sweep
     */
    public void applySome() {
        List<UUID> ready = database.with(connection -> PendingPayments.ready(connection, AT_ONCE));
        Halving.apply(ready, this::settle, this::setAside);
    }

    private void settle(List<UUID> donations) {
        database.inTransaction(connection -> {
            List<ReceivedEvent> events = PendingPayments.take(connection, donations).stream()
                    .map(envelope -> ReceivedEvent.of(read(envelope), codec))
                    .sorted(ReceivedEvent.IN_ORDER)
                    .toList();
            outbox.append(new SettleDonations(connection, codec).take(events));
            failures.count(connection, events);
            return null;
        });
    }

    private void setAside(UUID donation, RuntimeException failure) {
        LOG.log(Level.SEVERE, "the payment event that waited for donation " + donation + " was set aside", failure);
        database.inTransaction(connection -> {
            for (String envelope : PendingPayments.take(connection, List.of(donation))) {
                // commits by itself, first: should this transaction fail, the event is tried and set aside once more
                setAside.add(entry(envelope, SetAsideEvent.describe(failure)));
            }
            return null;
        });
    }

    private SetAsideEvent entry(String envelope, String cause) {
        try {
            return SetAsideEvent.of(ApplyPaymentEvents.SUBSCRIPTION, read(envelope), envelope, cause);
        } catch (UnreadableEventException e) {
            return SetAsideEvent.ofMessage(ApplyPaymentEvents.SUBSCRIPTION, envelope, cause);
        }
    }

    private EventEnvelope read(String envelope) {
        return codec.read(envelope.getBytes(StandardCharsets.UTF_8));
    }
}
