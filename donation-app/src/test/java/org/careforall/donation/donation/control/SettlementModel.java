// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.careforall.donation.DonationDatabase;
import org.careforall.donation.donation.Gifts;
import org.careforall.donation.donation.entity.Donation;
import org.careforall.donation.donation.entity.Donations;
import org.careforall.donation.donation.entity.Effect;
import org.careforall.donation.donation.entity.Gift;
import org.careforall.donation.donation.entity.Step;
import org.careforall.donation.donation.entity.Transition;
import org.careforall.donation.donation.entity.Transitions;
import org.careforall.events.donation.DonationEvent;
import org.careforall.events.payment.PaymentCaptured;
import org.careforall.events.payment.PaymentSnapshot;
import org.careforall.platform.event.EventCodec;
import org.careforall.platform.id.Ids;
import org.careforall.platform.inbox.ReceivedEvent;

/**
 * Donations whose payment events come in any order, any number of times, in batches that mix donations, with the clock
 * running out in between; on a real PostgreSQL. What becomes of them is held against {@link ExpectedDonation}.
 */
final class SettlementModel {

    /** How many donations are played together. */
    static final int TOGETHER = 50;

    private static final int CLOCK = 100;

    private final DataSource database = DonationDatabase.source();
    private final Settler settler;

    /** What takes a batch: the real code, or the real code with a fault. */
    interface Settler {
        List<DonationEvent> take(Connection connection, List<ReceivedEvent> batch) throws SQLException;
    }

    SettlementModel(Settler settler) {
        this.settler = settler;
    }

    /** The classes that the server runs. */
    static List<DonationEvent> settle(Connection connection, List<ReceivedEvent> batch) throws SQLException {
        return new SettleDonations(connection, new EventCodec()).take(batch);
    }

    /**
     * @param arrivals which snapshot arrives next (modulo their number); from 92 on, the clock runs out instead
     * @param atOnce how many arrive in one batch
     */
    record Sequence(long amount, long fee, List<PaymentStory.Move> moves, List<Integer> arrivals, int atOnce) {}

    private final class Played {
        private final Gift gift;
        private final List<ReceivedEvent> events;
        private final ExpectedDonation expected;
        private final Sequence sequence;
        private int next;

        private Played(Sequence sequence) {
            this.sequence = sequence;
            this.gift = Gifts.gift(Ids.next(), sequence.amount(), sequence.amount() + sequence.fee());
            this.expected = new ExpectedDonation(gift);
            this.events = PaymentStory.tell(gift, sequence.moves()).stream()
                    .map(SettlementModel::event)
                    .toList();
        }

        private boolean hasMore() {
            return next < sequence.arrivals().size();
        }

        /** What arrives in the next batch; the clock runs out between batches. */
        private List<ReceivedEvent> arriving(Connection connection) throws SQLException {
            List<ReceivedEvent> arriving = new ArrayList<>();
            for (int i = 0; i < sequence.atOnce() && hasMore(); i++) {
                int which = sequence.arrivals().get(next++);
                if (which < 92) {
                    arriving.add(events.get(which % events.size()));
                } else if (arriving.isEmpty()) {
                    timeRunsOut(connection);
                }
            }
            arriving.stream().map(SettlementModel::payment).forEach(expected::hears);
            return arriving;
        }

        private void timeRunsOut(Connection connection) throws SQLException {
            expected.timeRunsOut();
            Donation donation = Donations.lock(connection, List.of(gift.id())).get(0);
            List<Donation> after =
                    Step.expire(donation).map(Step::after).stream().toList();
            Donations.save(connection, after);
            after.forEach(one -> log.add(new Transition(
                    one.id(),
                    donation.status(),
                    one.status(),
                    one.status(),
                    Effect.APPLIED,
                    "expired",
                    Optional.empty(),
                    Optional.empty(),
                    Gifts.NOON)));
        }

        private final List<Transition> log = new ArrayList<>();
    }

    /** @throws AssertionError when a donation is not what the facts say */
    void play(List<Sequence> sequences) throws SQLException {
        List<Played> played = sequences.stream().map(Played::new).toList();
        List<DonationEvent> told = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (Played one : played) {
                Donations.add(connection, one.gift);
            }
            while (played.stream().anyMatch(Played::hasMore)) {
                List<ReceivedEvent> batch = new ArrayList<>();
                for (Played one : played) {
                    batch.addAll(one.arriving(connection));
                    Transitions.append(connection, one.log);
                    one.log.clear();
                }
                batch.sort(ReceivedEvent.IN_ORDER);
                told.addAll(settler.take(connection, batch));
                connection.commit();
            }
            connection.commit();
            for (Played one : played) {
                check(connection, one, told);
            }
            connection.commit();
        }
    }

    private static void check(Connection connection, Played played, List<DonationEvent> told) throws SQLException {
        UUID id = played.gift.id();
        Donation donation = Donations.find(connection, id).orElseThrow();
        assertThat(donation.status()).hasToString(played.expected.status());
        assertThat(donation.shares().raised()).isEqualTo(played.expected.raised());
        assertThat(stored(connection, id)).isEqualTo(played.expected.raised());
        assertThat(balances(connection, id)).isEqualTo(played.expected.balances());
        assertThat(lastTold(told, id)).isEqualTo(played.expected.raised());
        assertThatHistoryIsUnbroken(Transitions.ofDonation(connection, id), donation);
    }

    private static void assertThatHistoryIsUnbroken(List<Transition> history, Donation donation) {
        String state = "INITIATED";
        for (Transition line : history) {
            assertThat(line.from()).hasToString(state);
            assertThat(line.effect() == Effect.APPLIED || line.from() == line.to())
                    .isTrue();
            state = line.to().name();
        }
        assertThat(donation.status()).hasToString(state);
    }

    /** What a consumer believes that keeps the newest version, in whatever order it hears them. */
    private static long lastTold(List<DonationEvent> told, UUID donation) {
        Map<Long, Long> raised = new HashMap<>();
        for (DonationEvent event : told) {
            if (event.aggregateId().equals(donation)) {
                Long other =
                        raised.put(event.aggregateVersion(), event.donation().raised());
                assertThat(other).as("a version is told once").isNull();
            }
        }
        return raised.keySet().stream().max(Long::compare).map(raised::get).orElse(0L);
    }

    /** What lists and the wall read. */
    private static long stored(Connection connection, UUID donation) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select greatest(0, captured - refunded - charged_back) from donation where id = ?")) {
            select.setObject(1, donation);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static Map<String, Long> balances(Connection connection, UUID donation) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select account || ' ' || currency, sum(amount)
                from ledger_transaction t join ledger_entry e on e.transaction_id = t.id
                where t.donation_id = ? group by 1 having sum(amount) <> 0""")) {
            select.setObject(1, donation);
            Map<String, Long> balances = new TreeMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    balances.put(row.getString(1), row.getLong(2));
                }
            }
            return balances;
        }
    }

    private static ReceivedEvent event(PaymentSnapshot payment) {
        return new ReceivedEvent(
                Ids.next(),
                "org.careforall.payment.captured.v1",
                "/careforall/payment",
                Gifts.NOON,
                payment.donationId(),
                payment.version(),
                null,
                new PaymentCaptured(payment));
    }

    private static PaymentSnapshot payment(ReceivedEvent event) {
        return ((PaymentCaptured) event.data()).payment();
    }

    /** Anything that may arrive. */
    static Arbitrary<List<Sequence>> sequences() {
        Arbitrary<Long> amounts = Arbitraries.longs().between(1, 1_000_000);
        Arbitrary<Long> fees = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0L)),
                Tuple.of(2, Arbitraries.longs().between(1, 50_000)));
        Arbitrary<List<PaymentStory.Move>> moves =
                Arbitraries.of(PaymentStory.Move.class).list().ofMinSize(1).ofMaxSize(10);
        Arbitrary<List<Integer>> arrivals =
                Arbitraries.integers().between(0, CLOCK - 1).list().ofMaxSize(16);
        return Combinators.combine(
                        amounts, fees, moves, arrivals, Arbitraries.integers().between(1, 5))
                .as(Sequence::new)
                .list()
                .ofSize(TOGETHER);
    }
}
