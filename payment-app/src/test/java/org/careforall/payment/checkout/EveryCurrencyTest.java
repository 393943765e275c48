// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.careforall.events.Money;
import org.careforall.events.campaign.CampaignRefundAllRequested;
import org.careforall.events.campaign.CampaignSnapshot;
import org.careforall.money.CardCurrency;
import org.careforall.money.Currencies;
import org.careforall.payment.campaign.control.ApplyCampaignEvents;
import org.careforall.payment.checkout.control.CheckoutSteps;
import org.careforall.payment.checkout.control.EndSession;
import org.careforall.payment.checkout.control.OpenCheckout;
import org.careforall.payment.checkout.control.ResultPage;
import org.careforall.payment.provider.Providers;
import org.careforall.payment.refund.control.RefundWish;
import org.careforall.payment.refund.control.ReserveRefund;
import org.careforall.payment.refund.control.SettleRefund;
import org.careforall.payment.refundall.control.RefundCampaigns;
import org.careforall.payment.settlement.control.CaptureMode;
import org.careforall.payment.settlement.entity.PaymentStatus;
import org.careforall.payment.settlement.entity.RefundStatus;
import org.careforall.payment.testing.House;
import org.careforall.payment.testing.Sandbox;
import org.careforall.payment.testing.TestDatabase;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.id.Ids;
import org.careforall.platform.inbox.ReceivedEvent;
import org.careforall.platform.problem.ProblemException;
import org.careforall.platform.web.PublicUrl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each currency of ISO 4217 from the checkout to the last refund, over Stripe's protocol. What may be given at all, and with
 * which fee: {@code GiftTermsTest} of donation-app.
 */
class EveryCurrencyTest {

    private static TestDatabase database;
    private static House house;
    private static Sandbox sandbox;
    private static Providers providers;

    private final UUID campaign = Ids.next();

    static Set<String> all() {
        Set<String> all = new TreeSet<>(Currencies.inUse());
        all.addAll(CardCurrency.taken());
        return all;
    }

    @BeforeAll
    static void start() throws Exception {
        database = new TestDatabase();
        house = new House(database);
        sandbox = new Sandbox();
        providers = new Providers(List.of(sandbox.provider()));
        sandbox.tells(house.receive()::receive);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
        database.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void isPaidAndGivenBackOrRefusedBeforeAnythingIsBegun(String code) throws Exception {
        Optional<CardCurrency> taken = CardCurrency.of(code);
        if (taken.isEmpty()) {
            isRefused(new Money(500_000, code));
            return;
        }
        CardCurrency currency = taken.get();
        isRefused(new Money(currency.minimum() - 1, code));
        isRefused(new Money(currency.maximum() + 1, code));
        if (currency.step() > 1) {
            isRefused(new Money(currency.minimum() + 1, code));
        }
        isOpened(new Money(currency.maximum(), code));
        isPaidAndGivenBack(currency);
    }

    /** The smallest gift: some of it by a refund, the rest by refunding the whole campaign. */
    private void isPaidAndGivenBack(CardCurrency currency) throws Exception {
        Money amount = new Money(currency.minimum(), currency.code());
        UUID donation = pledge(amount);
        assertThat(sandbox.pay(checkout().open(donation), "4242 4242 4242 4242"))
                .isLessThan(400);
        await().untilAsserted(
                        () -> assertThat(house.standing(donation).status()).isEqualTo(PaymentStatus.CAPTURED));
        assertThat(house.standing(donation).captured()).isEqualTo(amount.amount());

        ReserveRefund reserve = new ReserveRefund(database, providers);
        SettleRefund settle = new SettleRefund(database, providers, house.answers());
        Money some = amount.withAmount(currency.step());
        var refund = settle.ask(reserve.reserve(
                new RefundWish(donation, Optional.empty(), Optional.of(some), Optional.empty()),
                "k" + donation,
                staff()));
        assertThat(refund.status()).isEqualTo(RefundStatus.SUCCEEDED);
        refundAll(new RefundCampaigns(database, reserve, settle), currency.code());
        assertThat(house.standing(donation).refunded()).isEqualTo(amount.amount());
    }

    private void isOpened(Money amount) {
        assertThat(checkout().open(pledge(amount))).isNotNull();
    }

    private void isRefused(Money amount) {
        UUID donation = pledge(amount);
        assertThatThrownBy(() -> checkout().open(donation))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(409));
        assertThat(house.payment(donation).attempts()).isEmpty();
    }

    private UUID pledge(Money amount) {
        UUID donation = Ids.next();
        house.pledge(donation, campaign, amount, "CARD", null);
        return donation;
    }

    private void refundAll(RefundCampaigns job, String code) {
        CampaignSnapshot cancelled = new CampaignSnapshot(
                campaign, 6, "wells", "Wells", Ids.next(), "CANCELLED", false, new Money(500, code), null);
        new ApplyCampaignEvents(database)
                .apply(List.of(new ReceivedEvent(
                        Ids.next(),
                        "org.careforall.campaign.refund-all-requested.v1",
                        "/campaign",
                        Instant.now(),
                        campaign,
                        6,
                        null,
                        new CampaignRefundAllRequested(cancelled, Ids.next(), Ids.next(), "it ended"))));
        int seenTo;
        do {
            seenTo = job.round(Instant.now());
        } while (seenTo > 0);
    }

    private static OpenCheckout checkout() {
        ResultPage result = new ResultPage(new PublicUrl("http://localhost:9080"), Optional.empty());
        return new OpenCheckout(
                database,
                house.known(),
                providers,
                new CheckoutSteps(house.apply(), new CaptureMode("automatic"), result, providers),
                new EndSession(providers, house.answers()));
    }

    private static Caller staff() {
        return new Caller(
                Optional.of(Ids.next()), Optional.empty(), true, Optional.empty(), Set.of("payment:refund"), Set.of());
    }
}
