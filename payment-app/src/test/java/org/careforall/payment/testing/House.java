// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.testing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.careforall.events.DomainEvent;
import org.careforall.events.Money;
import org.careforall.events.donation.DonationSnapshot;
import org.careforall.events.donation.DonorReference;
import org.careforall.events.payment.PaymentEvent;
import org.careforall.payment.donation.control.AskDonation;
import org.careforall.payment.donation.control.KnowDonations;
import org.careforall.payment.donation.control.KnownPayment;
import org.careforall.payment.settlement.control.ApplyAnswers;
import org.careforall.payment.settlement.control.ApplyFact;
import org.careforall.payment.settlement.entity.Payment;
import org.careforall.payment.settlement.entity.Payments;
import org.careforall.payment.settlement.entity.Standing;
import org.careforall.payment.webhook.control.EventIntake;
import org.careforall.payment.webhook.control.FailedEvents;
import org.careforall.payment.webhook.control.ReceiveEvent;
import org.careforall.platform.arrival.Arrival;
import org.careforall.platform.id.Ids;

/** The app's parts put together without a server, over a real database. */
public final class House {

    private final TestDatabase database;
    private final ConcurrentLinkedQueue<DomainEvent> told = new ConcurrentLinkedQueue<>();
    private final ApplyFact apply;
    private final EventIntake intake;

    public House(TestDatabase database) {
        this.database = database;
        apply = new ApplyFact(told::addAll);
        intake = new EventIntake(apply);
    }

    public TestDatabase database() {
        return database;
    }

    public ApplyFact apply() {
        return apply;
    }

    public EventIntake intake() {
        return intake;
    }

    public ReceiveEvent receive() {
        return new ReceiveEvent(database, intake);
    }

    public FailedEvents failed() {
        return new FailedEvents(database);
    }

    public ApplyAnswers answers() {
        return new ApplyAnswers(database, apply);
    }

    /** A card gift in US cents becomes known, as by its event. */
    public UUID pledge(long amount) {
        UUID donationId = Ids.next();
        pledge(donationId, amount);
        return donationId;
    }

    public UUID pledge(UUID donationId, long amount) {
        pledge(donationId, Ids.next(), amount, "CARD");
        return donationId;
    }

    public void pledge(UUID donationId, UUID campaignId, long amount, String method) {
        pledge(donationId, campaignId, amount, method, null);
    }

    /** Of somebody with an account; null for a guest. */
    public void pledge(UUID donationId, UUID campaignId, long amount, String method, UUID donor) {
        pledge(donationId, campaignId, new Money(amount, "USD"), method, donor);
    }

    /** In any currency. */
    public void pledge(UUID donationId, UUID campaignId, Money amount, String method, UUID donor) {
        DonationSnapshot donation = new DonationSnapshot(
                donationId,
                1,
                campaignId,
                "INITIATED",
                method,
                amount,
                0,
                amount.amount(),
                0,
                0,
                0,
                0,
                new DonorReference("key", donor, null, null, true),
                null,
                Instant.parse("2026-11-01T00:00:00Z"),
                null);
        database.inTransaction(connection -> {
            new KnowDonations(intake).know(connection, List.of(donation));
            return null;
        });
    }

    /** Waits for donations whose events are missing; there is no donation-app to be asked. */
    public KnownPayment known() {
        return new KnownPayment(
                database, new Arrival(), new AskDonation("http://localhost:1", database, new KnowDonations(intake)));
    }

    public Payment payment(UUID donationId) {
        return database.inTransaction(
                connection -> Payments.find(connection, donationId).orElseThrow());
    }

    public Standing standing(UUID donationId) {
        return payment(donationId).standing();
    }

    /** What was told of one donation, in order. */
    public List<PaymentEvent> told(UUID donationId) {
        return told.stream()
                .filter(event -> event.aggregateId().equals(donationId))
                .map(PaymentEvent.class::cast)
                .toList();
    }
}
