// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.careforall.payment.janitor.control.CatchUp;
import org.careforall.payment.provider.PaymentProvider;
import org.careforall.payment.provider.ProviderEvent;
import org.careforall.payment.provider.ProviderFact;
import org.careforall.payment.provider.Providers;
import org.careforall.payment.testing.House;
import org.careforall.payment.testing.PaperProvider;
import org.careforall.payment.testing.TestDatabase;
import org.careforall.payment.testing.Told;
import org.careforall.payment.webhook.control.ApplyParkedEvents;
import org.careforall.payment.webhook.control.ListEvents;
import org.careforall.payment.webhook.control.ReplayEvent;
import org.careforall.payment.webhook.entity.EventState;
import org.careforall.payment.webhook.entity.StoredEvent;
import org.careforall.payment.webhook.entity.StoredEvents;
import org.careforall.platform.database.DatabaseException;
import org.careforall.platform.id.Ids;
import org.careforall.platform.paging.PageRequest;
import org.careforall.platform.problem.ProblemException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One event that fails alone holds up none of those beside it. */
class FailedEventsTest {

    /** What the database refuses here, as it would what breaks a rule that nobody thought of. */
    private static final long POISON = 666;

    private static TestDatabase database;
    private static House house;

    @BeforeAll
    static void start() {
        database = new TestDatabase();
        house = new House(database);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void nothingHasFailed() {
        run("delete from webhook_event");
        run("alter table refund drop constraint if exists no_poison");
        run("alter table refund add constraint no_poison check (amount <> %d) not valid".formatted(POISON));
    }

    @Test
    void anEventThatCannotBeReadHidesNoneInTheProvidersList() {
        UUID before = house.pledge(2_500);
        UUID behind = house.pledge(2_500);
        ProviderEvent unreadable = finerThanItsCurrency();
        catchUp(new PaperProvider()
                .keeps(told(before).captured(2_500), unreadable, told(behind).captured(2_500)));
        assertThat(house.standing(before).captured()).isEqualTo(2_500);
        assertThat(house.standing(behind).captured()).isEqualTo(2_500);
        assertThat(failed()).extracting(StoredEvent::id).containsExactly(unreadable.id());
        assertThat(failed().get(0).cause().orElseThrow()).contains("no money: 150 isk");
    }

    @Test
    void anEventThatCannotBeAppliedHidesNoneInTheProvidersList() {
        UUID before = house.pledge(2_500);
        UUID behind = house.pledge(2_500);
        ProviderEvent poison = poison(before);
        int found = catchUp(new PaperProvider()
                .keeps(told(before).captured(2_500), poison, told(behind).captured(2_500)));
        assertThat(found).isEqualTo(2);
        assertThat(house.standing(before).captured()).isEqualTo(2_500);
        assertThat(house.standing(behind).captured()).isEqualTo(2_500);
        assertThat(failed()).extracting(StoredEvent::id).containsExactly(poison.id());
        assertThat(failed().get(0).cause().orElseThrow()).contains("no_poison");
    }

    @Test
    void anEventThatCannotBeAppliedHidesNoneThatAreParked() {
        UUID donation = house.pledge(2_500);
        house.receive().receive(told(donation).authorized(2_500));
        ProviderEvent poison = poison(donation);
        ProviderEvent captured = told(donation).captured(2_500);
        ProviderEvent dispute =
                told(donation).dispute("charge.dispute.created", "dp_" + donation, 2_500, "needs_response", 300);
        park(captured, poison, dispute);
        new ApplyParkedEvents(database, house.intake(), house.failed()).sweep(Instant.now());
        assertThat(house.standing(donation).captured()).isEqualTo(2_500);
        assertThat(house.standing(donation).held()).isEqualTo(2_500);
        assertThat(failed()).extracting(StoredEvent::id).containsExactly(poison.id());
    }

    @Test
    void anEventThatCannotBeAppliedDoesNotHoldUpTheDonationThatItWaitedFor() {
        UUID donation = Ids.next();
        ProviderEvent first = refund(donation, 100);
        ProviderEvent poison = poison(donation);
        List.of(first, poison, told(donation).captured(2_500)).forEach(house.receive()::receive);
        house.pledge(donation, 2_500);
        assertThat(house.standing(donation).captured()).isEqualTo(2_500);
        assertThat(failed()).extracting(StoredEvent::id).containsExactly(poison.id());
    }

    @Test
    void aReplayThatFailsAgainSaysSoAndOneThatDoesNotIsApplied() {
        UUID donation = house.pledge(2_500);
        ProviderEvent poison = poison(donation);
        catchUp(new PaperProvider().keeps(told(donation).captured(2_500), poison));
        ReplayEvent replay = new ReplayEvent(database, house.intake(), house.failed());
        assertThatThrownBy(() -> replay.replay(poison.id()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(409));
        run("alter table refund drop constraint no_poison");
        assertThat(replay.replay(poison.id()).state()).isEqualTo(EventState.APPLIED);
        assertThat(failed()).isEmpty();
    }

    @Test
    void whatPassesIsNotSetAside() {
        ProviderEvent event = told(Ids.next()).captured(2_500);
        DatabaseException away = new DatabaseException("away", new SQLTransientConnectionException("away"));
        assertThatThrownBy(() -> house.failed().keep(event, away)).isSameAs(away);
        assertThat(failed()).isEmpty();
    }

    private static ProviderEvent poison(UUID donation) {
        return refund(donation, POISON);
    }

    private static ProviderEvent refund(UUID donation, long amount) {
        return Told.event("refund.created", 100, """
                {"object": "refund", "id": "re_%d%s", "payment_intent": "pi_%s", "amount": %d, "currency": "usd",
                 "status": "succeeded", "metadata": {"donationId": "%s"}}""".formatted(amount, donation, donation, amount, donation));
    }

    private void park(ProviderEvent... events) {
        database.inTransaction(connection -> {
            for (ProviderEvent event : events) {
                StoredEvents.keep(connection, event, EventState.PARKED);
            }
            return null;
        });
    }

    private static void run(String sql) {
        database.inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }

    private int catchUp(PaymentProvider provider) {
        return new CatchUp(new Providers(List.of(provider)), house.receive(), house.failed()).run(Instant.now());
    }

    private List<StoredEvent> failed() {
        return new ListEvents(database)
                .page("failed", null, PageRequest.of(null, null))
                .items();
    }

    /** Stripe writes crowns with two decimals; a refund of a half one cannot be said in ISO's, and the sandbox makes none. */
    private static ProviderEvent finerThanItsCurrency() {
        ProviderEvent refund = refund(Ids.next(), 150);
        return new ProviderEvent(
                refund.id(),
                refund.type(),
                refund.at(),
                refund.about(),
                new ProviderFact.Unreadable("no money: 150 isk"),
                refund.body());
    }

    private static Told told(UUID donation) {
        return Told.of("pi_" + donation, donation);
    }
}
