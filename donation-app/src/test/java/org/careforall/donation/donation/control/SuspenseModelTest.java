// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.careforall.donation.DonationDatabase;
import org.careforall.donation.donation.Gifts;
import org.careforall.donation.donation.entity.Donation;
import org.careforall.donation.donation.entity.Donations;
import org.careforall.donation.donation.entity.Gift;
import org.careforall.donation.donation.entity.Step;
import org.careforall.donation.suspense.control.AcceptSuspense;
import org.careforall.events.donation.DonationEvent;
import org.careforall.events.payment.Misfit;
import org.careforall.events.payment.PaymentSnapshot;
import org.careforall.events.payment.PaymentUnmatched;
import org.careforall.platform.event.EventCodec;
import org.careforall.platform.id.Ids;
import org.careforall.platform.inbox.ReceivedEvent;
import org.careforall.platform.problem.ProblemException;

/**
 * Money that does not fit, accepted or given back in any order of payment events and decisions, any number of times: the
 * ledger stays balanced, suspense is empty at the end, and what was raised is what was accepted and captured, less what
 * went back. On a real PostgreSQL, through the classes that the server runs.
 */
class SuspenseModelTest {

    private static final int ACCEPTS_FROM = 70;

    private final DataSource database = DonationDatabase.source();
    private final EventCodec codec = new EventCodec();

    /**
     * @param turns which snapshot arrives next (modulo their number); from 70 on, staff accept instead
     * @param acceptsAtTheEnd whether what is left in the campaign's currency is accepted or given back
     */
    record Sequence(
            long amount, long fee, List<MisfitStory.Move> moves, List<Integer> turns, boolean acceptsAtTheEnd) {}

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void whateverTheOrderSuspenseIsWorkedOffToTheLastCent(@ForAll("sequences") Sequence sequence) throws SQLException {
        Gift gift = Gifts.gift(Ids.next(), sequence.amount(), sequence.amount() + sequence.fee());
        MisfitStory story = new MisfitStory(gift);
        List<PaymentSnapshot> snapshots =
                sequence.moves().stream().map(story::after).toList();
        List<DonationEvent> told = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Donations.add(connection, gift);
            for (int turn : sequence.turns()) {
                told.addAll(
                        turn < ACCEPTS_FROM
                                ? hear(connection, snapshots.get(turn % snapshots.size()))
                                : accept(connection, gift));
                connection.commit();
            }
            told.addAll(hear(connection, snapshots.get(snapshots.size() - 1)));
            if (sequence.acceptsAtTheEnd()) {
                told.addAll(accept(connection, gift));
            }
            PaymentSnapshot last = story.allGivenBackBut(accepted(connection, gift));
            told.addAll(hear(connection, last));
            told.addAll(hear(connection, snapshots.get(0)));
            connection.commit();
            check(connection, gift, last, told);
        }
    }

    private static void check(Connection connection, Gift gift, PaymentSnapshot truth, List<DonationEvent> told)
            throws SQLException {
        Donation donation = Donations.find(connection, gift.id()).orElseThrow();
        Map<String, Long> balances = balances(connection, gift);
        List<String> accepted = accepted(connection, gift);
        List<Misfit> counts = truth.misfits().stream()
                .filter(one -> accepted.contains(one.attemptId().toString()))
                .toList();
        long captured = truth.captured() + sum(counts, Misfit::captured);
        long gone = truth.refunded() + sum(counts, Misfit::refunded) + sum(counts, Misfit::chargedBack);
        long raised = part(gift, captured) - part(gift, gone);

        assertThat(counts).allMatch(one -> one.currency().equals("USD"));
        assertThat(donation.shares().raised()).isEqualTo(raised).isNotNegative();
        assertThat(donation.shares().captured()
                        - donation.shares().refunded()
                        - donation.shares().chargedBack())
                .as("what the wall shows")
                .isEqualTo(raised);
        assertThat(donation.progress().moved().unmatched()).isEmpty();
        assertThat(balances.values().stream().mapToLong(Long::longValue).sum()).isZero();
        assertThat(balances).doesNotContainKeys("suspense USD", "suspense EUR", "provider_clearing EUR");
        assertThat(balances.getOrDefault("campaign:" + gift.campaignId() + " USD", 0L)
                        + balances.getOrDefault("held:" + gift.campaignId() + " USD", 0L))
                .isEqualTo(raised);
        assertThat(told.stream().max(Comparator.comparingLong(DonationEvent::aggregateVersion)))
                .map(event -> event.donation().raised())
                .isEqualTo(told.isEmpty() ? Optional.empty() : Optional.of(raised));
    }

    private List<DonationEvent> hear(Connection connection, PaymentSnapshot payment) throws SQLException {
        return new SettleDonations(connection, codec)
                .take(List.of(new ReceivedEvent(
                        Ids.next(),
                        "org.careforall.payment.unmatched.v1",
                        "/careforall/payment",
                        Gifts.NOON,
                        payment.donationId(),
                        payment.version(),
                        null,
                        new PaymentUnmatched(payment))));
    }

    /** Staff accept what there is; nothing, when there is nothing. */
    private static List<DonationEvent> accept(Connection connection, Gift gift) throws SQLException {
        Donation donation = Donations.lock(connection, List.of(gift.id())).get(0);
        try {
            Step step = AcceptSuspense.accept(
                    connection,
                    donation,
                    new AcceptSuspense.Wish(gift.id(), Optional.empty(), Optional.of("=fine")),
                    Ids.next());
            return step.events();
        } catch (ProblemException nothingToAccept) {
            assertThat(nothingToAccept.problem().status()).isEqualTo(409);
            return List.of();
        }
    }

    private static long sum(List<Misfit> misfits, ToLongFunction<Misfit> sum) {
        return misfits.stream().mapToLong(sum).sum();
    }

    private static long part(Gift gift, long sum) {
        return BigDecimal.valueOf(gift.split().amount())
                .multiply(BigDecimal.valueOf(sum))
                .divide(BigDecimal.valueOf(gift.split().total()), 40, RoundingMode.HALF_UP)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static List<String> accepted(Connection connection, Gift gift) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select attempt_id from suspense_acceptance where donation_id = ?")) {
            select.setObject(1, gift.id());
            List<String> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        }
    }

    private static Map<String, Long> balances(Connection connection, Gift gift) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select account || ' ' || currency, sum(amount)
                from ledger_transaction t join ledger_entry e on e.transaction_id = t.id
                where t.donation_id = ? group by 1 having sum(amount) <> 0""")) {
            select.setObject(1, gift.id());
            Map<String, Long> balances = new TreeMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    balances.put(row.getString(1), row.getLong(2));
                }
            }
            return balances;
        }
    }

    @Provide
    Arbitrary<Sequence> sequences() {
        Arbitrary<List<MisfitStory.Move>> moves =
                Arbitraries.of(MisfitStory.Move.class).list().ofMinSize(1).ofMaxSize(12);
        Arbitrary<List<Integer>> turns =
                Arbitraries.integers().between(0, 99).list().ofMaxSize(14);
        return Combinators.combine(
                        Arbitraries.longs().between(1, 1_000_000),
                        Arbitraries.of(0L, 0L, 1L, 106L, 50_000L),
                        moves,
                        turns,
                        Arbitraries.of(true, false))
                .as(Sequence::new);
    }
}
