// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.careforall.events.Money;
import org.careforall.events.campaign.CampaignRefundAllRequested;
import org.careforall.events.campaign.CampaignSnapshot;
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
import org.careforall.payment.refundall.entity.ProgressView;
import org.careforall.payment.refundall.entity.RefundAllProgress;
import org.careforall.payment.refundall.entity.RefundAlls;
import org.careforall.payment.request.control.DecideRequest;
import org.careforall.payment.request.control.RequestRefund;
import org.careforall.payment.request.entity.RefundRequest;
import org.careforall.payment.request.entity.RefundRequestStatus;
import org.careforall.payment.request.entity.RefundRequests;
import org.careforall.payment.settlement.control.CaptureMode;
import org.careforall.payment.settlement.entity.Attempt;
import org.careforall.payment.settlement.entity.PaymentStatus;
import org.careforall.payment.settlement.entity.Refund;
import org.careforall.payment.settlement.entity.RefundStatus;
import org.careforall.payment.settlement.entity.Refunds;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stripe takes dinars in steps of 0.010: what is finer is refused before anything is reserved, and locks no money. */
class RefundStepTest {

    private static TestDatabase database;
    private static House house;
    private static Sandbox sandbox;
    private static Providers providers;

    private final Caller donor = caller();
    private final Caller staff = caller("payment:refund");
    private final UUID campaign = Ids.next();
    private UUID donation;
    private ReserveRefund reserve;
    private SettleRefund settle;

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

    @BeforeEach
    void twoAndAHalfDinarsAreTaken() throws Exception {
        reserve = new ReserveRefund(database, providers);
        settle = new SettleRefund(database, providers, house.answers());
        donation = Ids.next();
        house.pledge(donation, campaign, dinars(2_500), "CARD", donor.requireUser());
        sandbox.pay(checkout().open(donation), "4242 4242 4242 4242");
        await().untilAsserted(
                        () -> assertThat(house.standing(donation).status()).isEqualTo(PaymentStatus.CAPTURED));
    }

    @Test
    void whatIsFinerThanTheStepIsRefusedAndReservesNothing() {
        refusedAsTooFine(() -> reserve.reserve(wish(1_001), "k" + donation, staff));
        assertThat(refunds()).isEmpty();
        assertThat(settle.ask(reserve.reserve(wish(1_010), "l" + donation, staff)))
                .extracting(Refund::status)
                .isEqualTo(RefundStatus.SUCCEEDED);
        assertThat(settle.ask(reserve.reserve(all(), "m" + donation, staff)).amount())
                .isEqualTo(dinars(1_490));
    }

    @Test
    void soAreADonorsRequestAndTheApprovalOfAnOldOne() {
        RequestRefund ask = new RequestRefund(house.known(), providers, told -> {});
        refusedAsTooFine(() -> ask.request(donation, Optional.of(dinars(1_001)), "by mistake", donor));

        UUID old = Ids.next();
        database.inTransaction(connection -> RefundRequests.store(
                connection, old, donation, Optional.of(dinars(1_001)), "by mistake", donor.requireUser()));
        DecideRequest decide = new DecideRequest(database, reserve, told -> {});
        refusedAsTooFine(() -> decide.approve(donation, old, "a" + donation, staff));
        RefundRequest request = database.inTransaction(
                connection -> RefundRequests.find(connection, donation, old).orElseThrow());
        assertThat(request.status()).isEqualTo(RefundRequestStatus.OPEN);
        assertThat(refunds()).isEmpty();
    }

    /** As they were reserved before the amount was checked: neither unknown, nor for ever. */
    @Test
    void onePendingFromBeforeFailsAndFreesItsMoneyForTheRest() {
        UUID stuck = pendingFromBefore();
        settle.settle(stuck, Instant.now());
        assertThat(refunds()).singleElement().satisfies(refund -> {
            assertThat(refund.status()).isEqualTo(RefundStatus.FAILED);
            assertThat(refund.failure())
                    .hasValueSatisfying(why -> assertThat(why).contains("1.001 KWD"));
        });
        requestAll();
        RefundAllProgress progress = database.inTransaction(connection ->
                ProgressView.of(connection, RefundAlls.of(connection, campaign).orElseThrow()));
        assertThat(progress).extracting("status", "done", "failedTotal").containsExactly("DONE", 1L, 0L);
        assertThat(house.standing(donation).refunded()).isEqualTo(2_500);
    }

    @Test
    void aRepeatedKeyDoesNotSendAFailedRefundAgain() {
        UUID stuck = pendingFromBefore();
        settle.settle(stuck, Instant.now());
        Refund again = settle.ask(refunds().get(0));
        assertThat(again.status()).isEqualTo(RefundStatus.FAILED);
    }

    private UUID pendingFromBefore() {
        Attempt attempt = house.payment(donation).capturedAttempt().orElseThrow();
        Refund refund = new Refund(
                Ids.next(),
                donation,
                attempt.id(),
                Optional.empty(),
                dinars(1_001),
                Optional.empty(),
                RefundStatus.PENDING,
                Optional.empty(),
                Instant.parse("2026-11-30T00:00:00Z"));
        database.inTransaction(connection -> {
            Refunds.reserve(connection, refund, "old" + donation, staff.requireUser());
            return null;
        });
        return refund.id();
    }

    private void requestAll() {
        CampaignSnapshot cancelled = new CampaignSnapshot(
                campaign, 6, "wells", "Wells", Ids.next(), "CANCELLED", false, new Money(500, "KWD"), null);
        var asked = new CampaignRefundAllRequested(cancelled, Ids.next(), Ids.next(), "it ended");
        new ApplyCampaignEvents(database)
                .apply(List.of(new ReceivedEvent(
                        Ids.next(),
                        "org.careforall.campaign.refund-all-requested.v1",
                        "/campaign",
                        Instant.now(),
                        campaign,
                        6,
                        null,
                        asked)));
        RefundCampaigns job = new RefundCampaigns(database, reserve, settle);
        while (job.round(Instant.now()) > 0) {
            assertThat(refunds()).isNotEmpty();
        }
    }

    private static void refusedAsTooFine(org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.problem().status()).isEqualTo(422);
            assertThat(refused.problem().errors()).singleElement().satisfies(error -> {
                assertThat(error.field()).isEqualTo("amount.amount");
                assertThat(error.message()).contains("0.010 KWD");
            });
        });
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

    private RefundWish wish(long amount) {
        return new RefundWish(donation, Optional.empty(), Optional.of(dinars(amount)), Optional.empty());
    }

    private RefundWish all() {
        return new RefundWish(donation, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private List<Refund> refunds() {
        return database.inTransaction(connection -> Refunds.ofDonation(connection, donation));
    }

    private static Money dinars(long amount) {
        return new Money(amount, "KWD");
    }

    private static Caller caller(String... permissions) {
        return new Caller(
                Optional.of(Ids.next()), Optional.empty(), true, Optional.empty(), Set.of(permissions), Set.of());
    }
}
