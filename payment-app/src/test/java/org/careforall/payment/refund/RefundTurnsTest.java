// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.careforall.events.Money;
import org.careforall.payment.checkout.control.EndSession;
import org.careforall.payment.janitor.control.SettleUnknown;
import org.careforall.payment.provider.Providers;
import org.careforall.payment.refund.control.RefundWish;
import org.careforall.payment.refund.control.ReserveRefund;
import org.careforall.payment.refund.control.SettleRefund;
import org.careforall.payment.settlement.control.CaptureAuthorized;
import org.careforall.payment.settlement.control.CaptureMode;
import org.careforall.payment.settlement.entity.Refund;
import org.careforall.payment.settlement.entity.RefundStatus;
import org.careforall.payment.settlement.entity.Refunds;
import org.careforall.payment.testing.House;
import org.careforall.payment.testing.PaperProvider;
import org.careforall.payment.testing.PaperProvider.Mood;
import org.careforall.payment.testing.TestDatabase;
import org.careforall.payment.testing.Told;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.id.Ids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The janitor comes to every refund that is not settled, however many there are that cannot be. */
class RefundTurnsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofHours(25);

    private static TestDatabase database;
    private static House house;

    private PaperProvider provider;
    private SettleRefund settle;
    private SettleUnknown janitor;

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
    void aJanitorWithNothingToDo() {
        database.inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate("delete from refund");
            }
        });
        provider = new PaperProvider();
        Providers providers = new Providers(List.of(provider));
        settle = new SettleRefund(database, providers, house.answers());
        janitor = new SettleUnknown(
                database,
                settle,
                new CaptureAuthorized(database, providers, house.answers(), new CaptureMode("automatic")),
                new EndSession(providers, house.answers()));
    }

    @Test
    void fiftyThatAreNotAnsweredHideNoOther() {
        UUID silent = gift();
        provider.in(Mood.IS_SILENT, "pi_" + silent);
        for (int i = 0; i < 50; i++) {
            reserve(silent);
        }
        Refund other = reserve(gift());
        janitor.refunds(Instant.now().plus(MINUTE));
        assertThat(stateOf(other)).isEqualTo(RefundStatus.PENDING);
        janitor.refunds(Instant.now().plus(MINUTE));
        assertThat(stateOf(other)).isEqualTo(RefundStatus.SUCCEEDED);
    }

    @Test
    void oneThatWasNeverSentIsSentHoweverOldItIs() {
        Refund old = reserve(gift());
        janitor.refunds(Instant.now().plus(DAY));
        assertThat(stateOf(old)).isEqualTo(RefundStatus.SUCCEEDED);
    }

    @Test
    void oneThatWasSentIsNotSentAgainWithoutItsKey() {
        UUID silent = gift();
        provider.in(Mood.IS_SILENT);
        Refund sent = settle.ask(reserve(silent));
        int calls = provider.calls();
        janitor.refunds(Instant.now().plus(DAY));
        assertThat(stateOf(sent)).isEqualTo(RefundStatus.FAILED);
        assertThat(provider.calls()).isEqualTo(calls);
    }

    @Test
    void oneThatFailsAloneShowsItsCauseAndHoldsUpNoOther() {
        UUID odd = gift();
        provider.in(Mood.IS_NOT_UNDERSTOOD, "pi_" + odd);
        Refund stuck = reserve(odd);
        Refund behind = reserve(gift());
        janitor.refunds(Instant.now().plus(MINUTE));
        assertThat(stateOf(behind)).isEqualTo(RefundStatus.SUCCEEDED);
        assertThat(find(stuck).status()).isEqualTo(RefundStatus.PENDING);
        assertThat(find(stuck).failure().orElseThrow()).contains("no such answer");
    }

    private static UUID gift() {
        UUID donation = house.pledge(2_500);
        house.receive().receive(Told.of("pi_" + donation, donation).captured(2_500));
        return donation;
    }

    private static Refund reserve(UUID donation) {
        Caller staff = new Caller(
                Optional.of(Ids.next()), Optional.empty(), true, Optional.empty(), Set.of("payment:refund"), Set.of());
        RefundWish wish =
                new RefundWish(donation, Optional.empty(), Optional.of(new Money(10, "USD")), Optional.empty());
        return new ReserveRefund(database, new Providers(List.of(new PaperProvider())))
                .reserve(wish, Ids.next().toString(), staff);
    }

    private static RefundStatus stateOf(Refund refund) {
        return find(refund).status();
    }

    private static Refund find(Refund refund) {
        return database.inTransaction(
                connection -> Refunds.find(connection, refund.id()).orElseThrow());
    }
}
