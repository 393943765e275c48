// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careforall.donation.donation.Gifts.NOON;
import static org.careforall.donation.donation.Gifts.captured;
import static org.careforall.donation.donation.Gifts.gift;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.careforall.donation.DonationDatabase;
import org.careforall.donation.donation.entity.Donation;
import org.careforall.donation.donation.entity.DonationStatus;
import org.careforall.donation.donation.entity.Donations;
import org.careforall.donation.donation.entity.Effect;
import org.careforall.donation.donation.entity.PendingPayments;
import org.careforall.donation.donation.entity.Progress;
import org.careforall.donation.donation.entity.Transition;
import org.careforall.donation.donation.entity.Transitions;
import org.careforall.donation.ledger.entity.LedgerTransaction;
import org.careforall.donation.ledger.entity.Statements;
import org.careforall.donation.ledger.entity.TransactionKind;
import org.careforall.events.EventCatalog;
import org.careforall.events.Money;
import org.careforall.events.donation.DonationDisputeClosed;
import org.careforall.events.donation.DonationEvent;
import org.careforall.events.donation.DonationExpired;
import org.careforall.events.donation.DonationRefundFailed;
import org.careforall.events.donation.DonationRefundRequestDecided;
import org.careforall.events.donation.DonationRefundRequested;
import org.careforall.events.payment.PaymentCaptured;
import org.careforall.events.payment.PaymentEvent;
import org.careforall.events.payment.PaymentRefundFailed;
import org.careforall.events.payment.PaymentRefundRequestDecided;
import org.careforall.events.payment.PaymentRefundRequested;
import org.careforall.events.payment.PaymentSnapshot;
import org.careforall.platform.event.EventCodec;
import org.careforall.platform.id.Ids;
import org.careforall.platform.inbox.ReceivedEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettleDonationsTest {

    private final EventCodec codec = new EventCodec();
    private final Donation pledged = new Donation(gift(Ids.next(), 2500, 2606), Progress.BEGUN);
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = DonationDatabase.source().getConnection();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void whatIsStoredIsReadBackWhole() throws SQLException {
        Donations.add(connection, pledged.gift());

        assertThat(Donations.find(connection, pledged.id())).contains(pledged);
    }

    @Test
    void aCaptureIsBookedToTheCampaignAndTheFees() throws SQLException {
        Donations.add(connection, pledged.gift());
        settle(captured(pledged, 3, 0, 0, 0));

        LedgerTransaction booking = bookings().get(0);
        assertThat(booking.kind()).isEqualTo(TransactionKind.CAPTURE);
        assertThat(booking.postings())
                .extracting(posting -> posting.money().amount())
                .containsExactlyInAnyOrder(-2606L, 2500L, 106L);
    }

    @Test
    void aRefundThatFailsLaterIsBookedAsAReversal() throws SQLException {
        Donations.add(connection, pledged.gift());
        settle(captured(pledged, 3, 2606, 0, 0));
        settle(captured(pledged, 4, 0, 0, 0));

        assertThat(bookings())
                .extracting(LedgerTransaction::kind)
                .containsExactly(TransactionKind.CAPTURE, TransactionKind.REFUND, TransactionKind.REFUND);
        assertThat(bookings()).extracting(LedgerTransaction::reversal).containsExactly(false, false, true);
    }

    @Test
    void refundsThatFailAndRequestsAreToldAgainWithWhoGave() throws SQLException {
        Donations.add(connection, pledged.gift());
        PaymentSnapshot payment = captured(pledged, 3, 0, 0, 0);
        UUID id = Ids.next();
        Money sum = new Money(700, "USD");
        settle(payment);

        assertThat(settle(new PaymentRefundRequested(payment, id, null, "gave twice")))
                .singleElement()
                .isInstanceOfSatisfying(DonationRefundRequested.class, asked -> {
                    assertThat(asked.requestId()).isEqualTo(id);
                    assertThat(asked.amount()).isNull();
                    assertThat(asked.donation().captured()).isEqualTo(2500);
                    assertThat(asked.donation().donor().email())
                            .isEqualTo(pledged.gift().donor().email().orElse(null));
                });
        assertThat(settle(new PaymentRefundRequestDecided(payment, id, false, sum, "spent")))
                .singleElement()
                .isInstanceOfSatisfying(DonationRefundRequestDecided.class, decided -> assertThat(decided.decision())
                        .isEqualTo("spent"));
        assertThat(settle(new PaymentRefundFailed(payment, id, sum, "lost_card")))
                .singleElement()
                .isInstanceOfSatisfying(DonationRefundFailed.class, failed -> assertThat(failed.amount())
                        .isEqualTo(sum));
        assertThat(bookings()).as("only the capture").hasSize(1);
    }

    @Test
    void aDisputeThatEndsTellsWhatItTook() throws SQLException {
        Donations.add(connection, pledged.gift());
        settle(captured(pledged, 3, 0, 0, 2606));

        assertThat(settle(captured(pledged, 4, 0, 0, 0)))
                .filteredOn(DonationDisputeClosed.class::isInstance)
                .singleElement()
                .isEqualTo(new DonationDisputeClosed(
                        stored().snapshot(stored().progress().version()), 0L));
        settle(captured(pledged, 5, 0, 0, 2606));
        assertThat(settle(captured(pledged, 6, 0, 2606, 0)))
                .filteredOn(DonationDisputeClosed.class::isInstance)
                .extracting(event -> ((DonationDisputeClosed) event).lost())
                .containsExactly(2500L);
    }

    private Donation stored() throws SQLException {
        return Donations.find(connection, pledged.id()).orElseThrow();
    }

    @Test
    void aLateEventLeavesItsTraceAndNothingElse() throws SQLException {
        Donations.add(connection, pledged.gift());
        settle(captured(pledged, 5, 100, 0, 0));

        List<DonationEvent> told = settle(captured(pledged, 4, 0, 0, 0));

        assertThat(told).isEmpty();
        assertThat(bookings()).hasSize(2);
        assertThat(Transitions.ofDonation(connection, pledged.id()))
                .extracting(Transition::effect)
                .containsExactly(Effect.APPLIED, Effect.LATE);
    }

    @Test
    void aPaymentOfAnUnknownDonationWaitsUntilTheDonationIsThere() throws SQLException {
        settle(captured(pledged, 3, 0, 0, 0));
        settle(captured(pledged, 2, 0, 0, 0));
        assertThat(taken()).isEmpty();

        Donations.add(connection, pledged.gift());
        new SettleDonations(connection, codec).take(taken());

        assertThat(Donations.find(connection, pledged.id())
                        .orElseThrow()
                        .progress()
                        .paymentVersion())
                .isEqualTo(3);
    }

    @Test
    void unpaidGiftsExpireByTheirMethodsTimeAndAreTold() throws SQLException {
        Donations.add(connection, pledged.gift());

        assertThat(expired(NOON, NOON)).noneMatch(event -> event.aggregateId().equals(pledged.id()));

        assertThat(expired(NOON.plusMillis(1), NOON.minus(Duration.ofDays(1))))
                .filteredOn(event -> event.aggregateId().equals(pledged.id()))
                .singleElement()
                .isInstanceOf(DonationExpired.class);
        assertThat(Donations.find(connection, pledged.id()).orElseThrow().status())
                .isEqualTo(DonationStatus.EXPIRED);
    }

    /** All there are: other tests' gifts may be more than are expired at once. */
    private List<DonationEvent> expired(Instant card, Instant offline) throws SQLException {
        List<DonationEvent> told = new ArrayList<>();
        List<DonationEvent> some;
        do {
            some = ExpireDonations.expire(connection, NOON, card, offline);
            told.addAll(some);
        } while (!some.isEmpty());
        return told;
    }

    private List<ReceivedEvent> taken() throws SQLException {
        return PendingPayments.take(connection, PendingPayments.ready(connection, 10)).stream()
                .map(envelope -> ReceivedEvent.of(codec.read(envelope.getBytes(StandardCharsets.UTF_8)), codec))
                .toList();
    }

    private List<LedgerTransaction> bookings() throws SQLException {
        return Statements.ofDonation(connection, pledged.gift().campaignId(), pledged.id());
    }

    private List<DonationEvent> settle(PaymentSnapshot payment) throws SQLException {
        return settle(new PaymentCaptured(payment));
    }

    private List<DonationEvent> settle(PaymentEvent event) throws SQLException {
        return new SettleDonations(connection, codec)
                .take(List.of(new ReceivedEvent(
                        Ids.next(),
                        EventCatalog.typeOf(event.getClass()),
                        "/careforall/payment",
                        NOON,
                        event.aggregateId(),
                        event.aggregateVersion(),
                        null,
                        event)));
    }
}
