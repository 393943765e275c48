// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.webhook.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.careforall.payment.provider.ProviderEvent;
import org.careforall.payment.provider.ProviderFact;
import org.careforall.payment.provider.stripe.StripeEvents;
import org.careforall.payment.settlement.control.ApplyFact;
import org.careforall.payment.settlement.entity.Attempt;
import org.careforall.payment.settlement.entity.Intents;
import org.careforall.payment.settlement.entity.Payment;
import org.careforall.payment.settlement.entity.Payments;
import org.careforall.payment.webhook.entity.EventState;
import org.careforall.payment.webhook.entity.StoredEvent;
import org.careforall.payment.webhook.entity.StoredEvents;
import org.careforall.platform.database.PassingFailure;

/**
 * What happens to one event of the provider inside the transaction that keeps it. The usual webhook takes six
 * statements: keep the event, lock the payment, read its attempts, store one, store the sums, tell.
 */
@Dependent
public class EventIntake {

    private static final Logger LOG = Logger.getLogger(EventIntake.class.getName());

    private final ApplyFact apply;
    private final StripeEvents reader = new StripeEvents();

    @Inject
    public EventIntake(ApplyFact apply) {
        this.apply = apply;
    }

    /** Keeps and applies it; empty when it was kept before: then nothing else happens. */
    public Optional<EventState> take(Connection connection, ProviderEvent event) throws SQLException {
        if (event.fact() instanceof ProviderFact.Unreadable unreadable) {
            return unreadable(connection, event, unreadable);
        }
        boolean moves = !(event.fact() instanceof ProviderFact.Nothing);
        EventState expected = moves ? EventState.APPLIED : EventState.IGNORED;
        if (!StoredEvents.keep(connection, event, expected)) {
            return Optional.empty();
        }
        EventState state = moves ? settle(connection, event, Optional.empty()) : expected;
        if (state != expected) {
            StoredEvents.become(connection, event.id(), state, Optional.empty());
        }
        return Optional.of(state);
    }

    private static Optional<EventState> unreadable(
            Connection connection, ProviderEvent event, ProviderFact.Unreadable why) throws SQLException {
        if (!StoredEvents.keep(connection, event, EventState.PARKED)) {
            return Optional.empty();
        }
        StoredEvents.fail(connection, event.id(), why.cause());
        return Optional.of(EventState.FAILED);
    }

    /** Applies an event that is kept already. */
    public EventState again(Connection connection, StoredEvent stored) throws SQLException {
        ProviderEvent event = reader.read(stored.body().orElseThrow());
        EventState state = event.fact() instanceof ProviderFact.Nothing
                ? EventState.IGNORED
                : settle(connection, event, stored.donationId());
        StoredEvents.become(connection, event.id(), state, Optional.empty());
        return state;
    }

    /** Applies what waits for a donation that has become known. */
    public void donationIsKnown(Connection connection, UUID donationId) throws SQLException {
        for (StoredEvent waiting : StoredEvents.waitingForDonation(connection, donationId)) {
            if (waiting.body().isPresent()) {
                alone(connection, waiting.id(), () -> again(connection, waiting));
            }
        }
    }

    private EventState settle(Connection connection, ProviderEvent event, Optional<UUID> known) throws SQLException {
        Optional<String> intent = event.about().intentId();
        Optional<UUID> donation = event.about().donationId().or(() -> known);
        if (donation.isEmpty() && intent.isPresent()) {
            donation = Intents.donationOf(connection, intent.get());
            if (donation.isPresent()) {
                StoredEvents.become(connection, event.id(), EventState.APPLIED, donation);
            }
        }
        return donation.isEmpty() ? EventState.PARKED : settle(connection, event, donation.get());
    }

    private EventState settle(Connection connection, ProviderEvent event, UUID donationId) throws SQLException {
        Payment payment = Payments.lock(connection, donationId);
        Optional<String> intent = event.about().intentId();
        if (intent.isPresent() && payment.attemptOfIntent(intent.get()).isEmpty()) {
            Intents.Binding binding = Intents.bind(connection, intent.get(), donationId);
            if (!binding.donationId().equals(donationId)) {
                // The intent was told to be another donation's: the first word counts.
                StoredEvents.become(connection, event.id(), EventState.APPLIED, Optional.of(binding.donationId()));
                return settle(connection, event, binding.donationId());
            }
            EventState state = apply(connection, payment, event);
            if (binding.met()) {
                intentIsKnown(connection, intent.get(), donationId, event.id());
            }
            return state;
        }
        return apply(connection, payment, event);
    }

    private EventState apply(Connection connection, Payment payment, ProviderEvent event) throws SQLException {
        if (payment.terms().isEmpty()) {
            return EventState.PARKED;
        }
        Optional<Attempt> moved = apply.apply(connection, payment, event.about(), event.fact(), event.at());
        return moved.isPresent() ? EventState.APPLIED : EventState.IGNORED;
    }

    /** Events that named only the intent now have a donation: they are applied, or wait for it as the others do. */
    private void intentIsKnown(Connection connection, String intentId, UUID donationId, String self)
            throws SQLException {
        List<StoredEvent> waiting = StoredEvents.waitingForIntent(connection, intentId);
        for (StoredEvent event : waiting) {
            if (!event.id().equals(self) && event.body().isPresent()) {
                StoredEvents.become(connection, event.id(), event.state(), Optional.of(donationId));
                alone(connection, event.id(), () -> {
                    ProviderEvent read = reader.read(event.body().get());
                    EventState state = apply(connection, Payments.lock(connection, donationId), read);
                    StoredEvents.become(connection, event.id(), state, Optional.of(donationId));
                });
            }
        }
    }

    /** What is done about one event that waited. */
    private interface Work {
        void run() throws SQLException;
    }

    /**
     * A waiting event that fails takes back only what it did itself: neither its neighbours nor the donation that it waited
     * for are held up. The savepoint is SQL because a server's connection refuses JDBC's inside its transactions.
     */
    private static void alone(Connection connection, String eventId, Work work) throws SQLException {
        try (Statement savepoint = connection.createStatement()) {
            savepoint.execute("savepoint waiting_event");
            try {
                work.run();
            } catch (SQLException | RuntimeException e) {
                if (PassingFailure.isPassing(e)) {
                    throw e;
                }
                savepoint.execute("rollback to savepoint waiting_event");
                StoredEvents.fail(connection, eventId, FailedEvents.describe(e));
                LOG.log(Level.SEVERE, "event " + eventId + " of the provider failed and was set aside", e);
            }
            savepoint.execute("release savepoint waiting_event");
        }
    }
}
