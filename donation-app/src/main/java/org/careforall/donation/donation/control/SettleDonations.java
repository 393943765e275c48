// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.careforall.donation.campaign.entity.Campaign;
import org.careforall.donation.campaign.entity.Campaigns;
import org.careforall.donation.donation.entity.Donation;
import org.careforall.donation.donation.entity.Donations;
import org.careforall.donation.donation.entity.Effect;
import org.careforall.donation.donation.entity.PendingPayments;
import org.careforall.donation.donation.entity.Step;
import org.careforall.donation.donation.entity.Transition;
import org.careforall.donation.donation.entity.Transitions;
import org.careforall.donation.ledger.control.BookChange;
import org.careforall.donation.ledger.entity.Ledger;
import org.careforall.donation.ledger.entity.LedgerTransaction;
import org.careforall.donation.receipt.entity.PendingReceipts;
import org.careforall.donation.receipt.entity.Sums;
import org.careforall.events.donation.DonationEvent;
import org.careforall.events.payment.PaymentEvent;
import org.careforall.events.payment.PaymentSnapshot;
import org.careforall.platform.event.EventCodec;
import org.careforall.platform.event.EventEnvelope;
import org.careforall.platform.inbox.ReceivedEvent;

/**
 * Takes a batch of payment events inside one transaction: donations are locked, moved on, and stored with their history
 * and their bookings in a handful of round trips. For one batch; make another for the next.
 */
final class SettleDonations {

    private final Connection connection;
    private final EventCodec codec;
    private final Map<UUID, Donation> donations = new LinkedHashMap<>();
    private final Map<UUID, Donation> moved = new LinkedHashMap<>();
    private final List<Transition> history = new ArrayList<>();
    private final List<LedgerTransaction> bookings = new ArrayList<>();
    private final Set<UUID> receipts = new LinkedHashSet<>();
    private final List<DonationEvent> told = new ArrayList<>();

    SettleDonations(Connection connection, EventCodec codec) {
        this.connection = connection;
        this.codec = codec;
    }

    /** Takes the events and returns what other apps are to be told. */
    List<DonationEvent> take(List<ReceivedEvent> events) throws SQLException {
        TreeSet<UUID> ids = new TreeSet<>();
        events.forEach(event -> ids.add(event.subject()));
        Donations.lock(connection, ids).forEach(donation -> donations.put(donation.id(), donation));
        for (ReceivedEvent event : events) {
            if (event.data() instanceof PaymentEvent payment) {
                take(event, payment.payment());
                Optional.ofNullable(donations.get(event.subject()))
                        .flatMap(donation -> RefundNews.of(payment, donation))
                        .ifPresent(told::add);
            }
        }
        Donations.save(connection, moved.values());
        Transitions.append(connection, history);
        Ledger.append(connection, bookings);
        PendingReceipts.add(connection, receipts);
        return told;
    }

    private void take(ReceivedEvent event, PaymentSnapshot payment) throws SQLException {
        Donation donation = donations.get(payment.donationId());
        if (donation == null) {
            PendingPayments.keep(connection, payment.donationId(), payment.version(), envelope(event));
            return;
        }
        Step step = Step.take(endsWithCampaign(donation, payment) ? donation.ofCancelledCampaign() : donation, payment);
        if (step.effect() != Effect.NOTHING_NEW) {
            history.add(Transition.of(
                    step, event.type(), Optional.of(event.id()), Optional.of(payment.version()), event.time()));
        }
        if (!step.after().equals(donation)) {
            donations.put(donation.id(), step.after());
            moved.put(donation.id(), step.after());
            bookings.addAll(BookChange.between(
                    donation.id(), donation.books(), step.after().books(), event.id(), payment.occurredAt()));
            if (!Sums.of(donation).equals(Sums.of(step.after()))) {
                receipts.add(donation.id());
            }
            told.addAll(step.events());
        }
    }

    /** A payment is cancelled seldom; then it is asked whether its campaign was, because the donor is told why. */
    private boolean endsWithCampaign(Donation donation, PaymentSnapshot payment) throws SQLException {
        return payment.status().equals("CANCELLED")
                && !donation.status().isMoneyTaken()
                && Campaigns.find(connection, donation.gift().campaignId())
                        .filter(Campaign::isCancelled)
                        .isPresent();
    }

    private String envelope(ReceivedEvent event) {
        return codec.write(new EventEnvelope(
                "1.0",
                event.id(),
                event.source(),
                event.type(),
                event.time(),
                event.subject(),
                Long.toString(event.sequence()),
                event.traceparent(),
                "application/json",
                codec.toData(event.data())));
    }
}
