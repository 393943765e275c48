// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.careforall.donation.donation.Gifts.NOON;
import static org.careforall.donation.donation.Gifts.captured;
import static org.careforall.donation.donation.Gifts.pledged;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.careforall.donation.DonationDatabase;
import org.careforall.donation.donation.entity.Donation;
import org.careforall.donation.donation.entity.DonationStatus;
import org.careforall.donation.donation.entity.Donations;
import org.careforall.donation.donation.entity.PendingPayments;
import org.careforall.donation.velocity.control.CountFailures;
import org.careforall.donation.velocity.control.VelocityKeys;
import org.careforall.events.DomainEvent;
import org.careforall.events.Money;
import org.careforall.events.payment.PaymentCaptured;
import org.careforall.events.payment.PaymentSnapshot;
import org.careforall.platform.database.Database;
import org.careforall.platform.database.DatabaseException;
import org.careforall.platform.database.SqlWork;
import org.careforall.platform.event.EventCodec;
import org.careforall.platform.event.EventEnvelope;
import org.careforall.platform.id.Ids;
import org.careforall.platform.limit.Limits;
import org.careforall.platform.outbox.Outbox;
import org.careforall.platform.setaside.SetAside;
import org.careforall.platform.setaside.SetAsideEvent;
import org.junit.jupiter.api.Test;

class ApplyPendingPaymentsTest {

    private static final CountFailures FAILURES = new CountFailures(new VelocityKeys("A".repeat(44)), new Limits("on"));

    private final EventCodec codec = new EventCodec();
    private final List<DomainEvent> told = new ArrayList<>();
    private final List<SetAsideEvent> setAside = new ArrayList<>();
    private final Database database = new Committing();
    private final ApplyPendingPayments sweep =
            new ApplyPendingPayments(database, new Told(), codec, new KeptAside(), FAILURES);

    @Test
    void oneThatCannotBeTrueIsSetAsideAndItsNeighboursAreSettled() {
        List<Donation> gifts = Stream.generate(() -> pledged(2500)).limit(3).toList();
        gifts.forEach(gift -> waiting(gift, "USD"));
        Donation poison = pledged(2500);
        waiting(poison, "EUR");

        sweep.applySome();

        assertThat(gifts).allSatisfy(gift -> assertThat(status(gift)).isEqualTo(DonationStatus.CAPTURED));
        assertThat(status(poison)).isEqualTo(DonationStatus.INITIATED);
        assertThat(setAside).singleElement().satisfies(entry -> {
            assertThat(entry.subject()).isEqualTo(poison.id());
            assertThat(entry.cause()).contains("another currency");
            assertThat(entry.subscription()).isEqualTo("donation.payment-events");
        });
        assertThat(told).hasSizeGreaterThanOrEqualTo(3);
        List<UUID> left = database.with(connection -> PendingPayments.ready(connection, 10));
        assertThat(left).isEmpty();
    }

    @Test
    void aPassingCauseLeavesThemWaiting() {
        Donation gift = pledged(2500);
        waiting(gift, "USD");
        Database away = new Committing() {
            @Override
            public <T> T inTransaction(SqlWork<T> work) {
                throw new DatabaseException("away", new SQLException("away", "08006"));
            }
        };

        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(new ApplyPendingPayments(away, new Told(), codec, new KeptAside(), FAILURES)::applySome);
        assertThat(setAside).isEmpty();

        sweep.applySome();
        assertThat(status(gift)).isEqualTo(DonationStatus.CAPTURED);
    }

    private void waiting(Donation gift, String currency) {
        PaymentSnapshot payment = captured(gift, 3, 0, 0, 0);
        PaymentSnapshot inCurrency = currency.equals("USD") ? payment : inCurrency(payment, currency);
        database.inTransaction(connection -> {
            Donations.add(connection, gift.gift());
            PendingPayments.keep(connection, gift.id(), 3, envelope(inCurrency));
            return null;
        });
    }

    private static PaymentSnapshot inCurrency(PaymentSnapshot payment, String currency) {
        return new PaymentSnapshot(
                payment.donationId(),
                payment.version(),
                payment.provider(),
                payment.providerReference(),
                payment.status(),
                new Money(payment.asked().amount(), currency),
                payment.authorized(),
                payment.captured(),
                payment.refunded(),
                payment.chargedBack(),
                payment.held(),
                payment.unmatched(),
                payment.misfits(),
                payment.occurredAt());
    }

    private String envelope(PaymentSnapshot payment) {
        return codec.write(new EventEnvelope(
                "1.0",
                Ids.next(),
                "/careforall/payment",
                "org.careforall.payment.captured.v1",
                NOON,
                payment.donationId(),
                "3",
                null,
                "application/json",
                codec.toData(new PaymentCaptured(payment))));
    }

    private DonationStatus status(Donation gift) {
        return database.with(connection ->
                Donations.find(connection, gift.id()).orElseThrow().status());
    }

    /** As the server's: a commit, or nothing of it. */
    private static class Committing extends Database {

        Committing() {
            super(DonationDatabase.source());
        }

        @Override
        public <T> T inTransaction(SqlWork<T> work) {
            try (Connection connection = DonationDatabase.source().getConnection()) {
                connection.setAutoCommit(false);
                try {
                    T result = work.on(connection);
                    connection.commit();
                    return result;
                } finally {
                    // after a commit there is nothing to roll back; a connection that is only closed keeps its locks
                    // for a
                    // moment, and what is locked is skipped
                    connection.rollback();
                }
            } catch (SQLException e) {
                throw new DatabaseException("refused", e);
            }
        }
    }

    private final class Told extends Outbox {
        @Override
        public void append(List<? extends DomainEvent> events) {
            told.addAll(events);
        }
    }

    private final class KeptAside extends SetAside {
        @Override
        public void add(SetAsideEvent event) {
            setAside.add(event);
        }
    }
}
