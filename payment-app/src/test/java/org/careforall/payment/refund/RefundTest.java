// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.careforall.events.Money;
import org.careforall.events.payment.Misfit;
import org.careforall.events.payment.PaymentEvent;
import org.careforall.events.payment.PaymentRefundFailed;
import org.careforall.payment.provider.Providers;
import org.careforall.payment.refund.control.RefundWish;
import org.careforall.payment.refund.control.ReserveRefund;
import org.careforall.payment.refund.control.SettleRefund;
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
import org.careforall.platform.problem.ProblemException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefundTest {

    private static final Caller STAFF = caller(Set.of("payment:refund"));
    private static TestDatabase database;
    private static House house;

    private PaperProvider provider;
    private ReserveRefund reserve;
    private SettleRefund settle;
    private UUID donation;

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
    void aGiftIsTaken() {
        provider = new PaperProvider();
        Providers providers = new Providers(List.of(provider));
        reserve = new ReserveRefund(database, providers);
        settle = new SettleRefund(database, providers, house.answers());
        donation = house.pledge(2_500);
        house.receive().receive(Told.of("pi_" + donation, donation).captured(2_500));
    }

    @Test
    void moneyThatADisputeHoldsIsNotCalledGivenBack() {
        dispute("needs_response");

        assertThatThrownBy(() -> reserve.reserve(wishForAll(), key(), STAFF))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.problem().status()).isEqualTo(409);
                    assertThat(e.problem().detail()).startsWith("a dispute holds 25.00 USD");
                });
        assertThatThrownBy(() -> reserve.reserve(wish(300), key(), STAFF))
                .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(
                                e.problem().errors().get(0).message())
                        .isEqualTo("only 0.00 USD is left to give back; a dispute holds 25.00 USD"));
    }

    @Test
    void moneyThatTheBankTookBackIsNotCalledGivenBack() {
        dispute("lost");

        assertThatThrownBy(() -> reserve.reserve(wishForAll(), key(), STAFF))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().detail()).startsWith("the donor's bank took back 25.00 USD"));
    }

    @Test
    void aRefundUnderWayIsNotCalledGivenBack() {
        reserve.reserve(wish(2_500), key(), STAFF);

        assertThatThrownBy(() -> reserve.reserve(wishForAll(), key(), STAFF))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().detail()).startsWith("a refund of 25.00 USD is under way"));
    }

    @Test
    void whatWasGivenBackIsCalledSo() {
        settle.ask(reserve.reserve(wish(2_500), key(), STAFF));

        assertThatThrownBy(() -> reserve.reserve(wishForAll(), key(), STAFF))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().detail()).isEqualTo("all of it was given back"));
    }

    private void dispute(String status) {
        house.receive()
                .receive(Told.of("pi_" + donation, donation)
                        .dispute("charge.dispute.created", "dp_" + donation, 2_500, status, 1_760_000_100L));
    }

    private RefundWish wishForAll() {
        return new RefundWish(donation, Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void twentyRefundsAtOnceNeverExceedTheCapture() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(20);
        List<Future<Refund>> asked = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            asked.add(threads.submit(() -> settle.ask(reserve.reserve(wish(300), key(), STAFF))));
        }
        int made = 0;
        for (Future<Refund> one : asked) {
            made += succeeded(one) ? 1 : 0;
        }
        threads.shutdown();
        assertThat(made).isEqualTo(8);
        assertThat(provider.givenBack()).isEqualTo(2_400);
        assertThat(house.standing(donation).refunded()).isEqualTo(2_400);
    }

    @Test
    void oneKeyReservesOnceHoweverOftenItIsTried() {
        String key = key();
        Refund first = settle.ask(reserve.reserve(wish(300), key, STAFF));
        Refund again = settle.ask(reserve.reserve(wish(300), key, STAFF));
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(provider.givenBack()).isEqualTo(300);
    }

    @Test
    void withoutAnAmountAllThatIsLeftGoesBack() {
        settle.ask(reserve.reserve(wish(300), key(), STAFF));
        Refund rest = reserve.reserve(
                new RefundWish(donation, Optional.empty(), Optional.empty(), Optional.empty()), key(), STAFF);
        assertThat(rest.amount()).isEqualTo(new Money(2_200, "USD"));
        assertThatThrownBy(() -> reserve.reserve(
                        new RefundWish(donation, Optional.empty(), Optional.empty(), Optional.empty()), key(), STAFF))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("409");
    }

    @Test
    void moreThanIsLeftIsRefusedAndNothingIsReserved() {
        assertThatThrownBy(() -> reserve.reserve(wish(2_501), key(), STAFF))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("422");
        assertThat(refunds()).isEmpty();
    }

    @Test
    void nothingTakenNothingGivenBack() {
        donation = house.pledge(2_500);
        assertThatThrownBy(() -> reserve.reserve(wish(1), key(), STAFF))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("409");
    }

    @Test
    void moneyThatDoesNotFitGoesBackByItsAttempt() {
        house.receive().receive(Told.of("pi_more" + donation, donation).captured(900));
        UUID misfit = house.payment(donation)
                .attemptOfIntent("pi_more" + donation)
                .orElseThrow()
                .id();
        RefundWish all = new RefundWish(donation, Optional.of(misfit), Optional.empty(), Optional.empty());
        settle.ask(reserve.reserve(all, key(), STAFF));
        assertThat(house.standing(donation).unmatched()).isEmpty();
        assertThat(house.standing(donation).refunded()).as("of the gift itself").isZero();
        List<PaymentEvent> told = house.told(donation);
        assertThat(told.get(told.size() - 1).payment().misfits())
                .containsExactly(new Misfit(misfit, "USD", 900, 900, 0, 0));
    }

    @Test
    void strangersGiveNothingBack() {
        assertThatThrownBy(() -> reserve.reserve(wish(1), key(), caller(Set.of("campaign:review"))))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("403");
    }

    @Test
    void aRefusalIsVisibleAndFreesTheMoney() {
        provider.in(Mood.REFUSES);
        Refund refused = settle.ask(reserve.reserve(wish(2_500), key(), STAFF));
        assertThat(refused.status()).isEqualTo(RefundStatus.FAILED);
        assertThat(refused.failure()).contains("charge_already_refunded");
        provider.in(Mood.ANSWERS);
        assertThat(settle.ask(reserve.reserve(wish(2_500), key(), STAFF)).status())
                .isEqualTo(RefundStatus.SUCCEEDED);
    }

    @Test
    void silenceIsUnknownAndStaysReservedUntilTheJanitorKnows() {
        provider.in(Mood.DOES_IT_AND_IS_SILENT);
        Refund unknown = settle.ask(reserve.reserve(wish(2_000), key(), STAFF));
        assertThat(unknown.status()).isEqualTo(RefundStatus.PENDING);
        assertThatThrownBy(() -> reserve.reserve(wish(501), key(), STAFF)).hasMessageContaining("422");
        provider.in(Mood.ANSWERS);
        settle.settle(unknown, Instant.now());
        assertThat(refunds()).extracting(Refund::status).containsExactly(RefundStatus.SUCCEEDED);
        assertThat(house.standing(donation).refunded()).isEqualTo(2_000);
        assertThat(provider.calls())
                .as("found in the list, not asked for again")
                .isEqualTo(1);
    }

    @Test
    void whatNeverReachedTheProviderIsSentAgainWithTheSameKey() {
        provider.in(Mood.IS_SILENT);
        Refund unknown = settle.ask(reserve.reserve(wish(2_000), key(), STAFF));
        settle.settle(unknown, Instant.now());
        assertThat(refunds()).extracting(Refund::status).containsExactly(RefundStatus.PENDING);
        provider.in(Mood.ANSWERS);
        settle.settle(unknown, Instant.now());
        settle.settle(unknown, Instant.now());
        assertThat(provider.givenBack()).isEqualTo(2_000);
        assertThat(house.standing(donation).refunded()).isEqualTo(2_000);
    }

    @Test
    void anErrorThatIsRepeatedIsGivenUpButCountsIfItHappenedAfterAll() {
        provider.in(Mood.REPEATS_AN_ERROR);
        Refund unknown = settle.ask(reserve.reserve(wish(2_000), key(), STAFF));
        settle.settle(unknown, Instant.now());
        assertThat(refunds()).extracting(Refund::status).containsExactly(RefundStatus.PENDING);
        settle.settle(unknown, Instant.now().plusSeconds(400));
        assertThat(refunds()).extracting(Refund::status).containsExactly(RefundStatus.FAILED);
        house.receive().receive(Told.event("refund.created", 1_760_000_100, """
                        {"object": "refund", "id": "re_late", "payment_intent": "pi_%s", "amount": 2000,
                         "currency": "usd", "status": "succeeded", "metadata": {"refundId": "%s"}}""".formatted(donation, unknown.id())));
        assertThat(refunds()).extracting(Refund::status).containsExactly(RefundStatus.SUCCEEDED);
        assertThat(house.standing(donation).refunded()).isEqualTo(2_000);
    }

    @Test
    void theWebhookOfOurOwnRefundMayComeBeforeTheAnswer() {
        provider.in(Mood.IS_SILENT);
        Refund ours = settle.ask(reserve.reserve(wish(500), key(), STAFF));
        Told told = Told.of("pi_" + donation, donation);
        house.receive().receive(told.chargeRefunded(2_500, 500, 1_760_000_100));
        house.receive()
                .receive(Told.event("refund.created", 1_760_000_100, """
                        {"object": "refund", "id": "re_%s", "payment_intent": "pi_%s", "amount": 500,
                         "currency": "usd", "status": "succeeded", "metadata": {"refundId": "%s"}}""".formatted(ours.id(), donation, ours.id())));
        provider.in(Mood.ANSWERS);
        settle.settle(ours, Instant.now());
        assertThat(refunds()).hasSize(1);
        assertThat(house.standing(donation).refunded()).isEqualTo(500);
    }

    @Test
    void aRefundThatFailsLaterIsToldOnceHoweverOftenItIsSaid() {
        Refund ours = settle.ask(reserve.reserve(wish(500), key(), STAFF));
        Told told = Told.of("pi_" + donation, donation);
        for (int i = 0; i < 2; i++) {
            house.receive().receive(told.refund("refund.failed", "re_" + ours.id(), 500, "failed", 1_760_000_200L + i));
        }

        assertThat(failures()).singleElement().satisfies(failed -> {
            assertThat(failed.refundId()).isEqualTo(ours.id());
            assertThat(failed.amount()).isEqualTo(new Money(500, "USD"));
            assertThat(failed.payment().refunded()).isZero();
        });
    }

    @Test
    void whatAnEarlierReleaseReservedForTheRequestIsFound() {
        String before = key();
        reserve.reserve(wish(300), before, STAFF);

        assertThat(reserve.keyInUse(key(), () -> List.of(key(), before))).contains(before);
        assertThat(reserve.keyInUse(before, List::of)).contains(before);
        assertThat(reserve.keyInUse(key(), () -> List.of(key()))).isEmpty();
    }

    @Test
    void aRefundThatTheProviderRefusesIsToldOnce() {
        provider.in(Mood.REFUSES);
        Refund refused = settle.ask(reserve.reserve(wish(2_500), key(), STAFF));
        settle.settle(refused.id(), Instant.now());

        assertThat(failures()).singleElement().satisfies(failed -> {
            assertThat(failed.refundId()).isEqualTo(refused.id());
            assertThat(failed.failure()).contains("charge_already_refunded");
        });
    }

    private List<PaymentRefundFailed> failures() {
        return house.told(donation).stream()
                .filter(PaymentRefundFailed.class::isInstance)
                .map(PaymentRefundFailed.class::cast)
                .toList();
    }

    private RefundWish wish(long amount) {
        return new RefundWish(donation, Optional.empty(), Optional.of(new Money(amount, "USD")), Optional.of("asked"));
    }

    private List<Refund> refunds() {
        return database.inTransaction(connection -> Refunds.ofDonation(connection, donation));
    }

    private static boolean succeeded(Future<Refund> one) throws InterruptedException {
        try {
            return one.get().status() == RefundStatus.SUCCEEDED;
        } catch (java.util.concurrent.ExecutionException e) {
            assertThat(e).hasRootCauseInstanceOf(ProblemException.class);
            return false;
        }
    }

    private static String key() {
        return Ids.next().toString();
    }

    private static Caller caller(Set<String> permissions) {
        return new Caller(Optional.of(Ids.next()), Optional.empty(), true, Optional.empty(), permissions, Set.of());
    }
}
