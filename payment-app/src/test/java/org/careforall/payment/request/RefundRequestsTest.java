// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.careforall.events.DomainEvent;
import org.careforall.events.Money;
import org.careforall.events.campaign.CampaignSnapshot;
import org.careforall.events.payment.PaymentRefundRequestDecided;
import org.careforall.events.payment.PaymentRefundRequested;
import org.careforall.payment.campaign.entity.CampaignOwners;
import org.careforall.payment.donation.control.KnownPayment;
import org.careforall.payment.provider.Providers;
import org.careforall.payment.refund.control.RefundWish;
import org.careforall.payment.refund.control.ReserveRefund;
import org.careforall.payment.refund.control.SettleRefund;
import org.careforall.payment.request.control.DecideRequest;
import org.careforall.payment.request.control.ListRequests;
import org.careforall.payment.request.control.RequestRefund;
import org.careforall.payment.request.entity.RefundRequest;
import org.careforall.payment.request.entity.RefundRequestStatus;
import org.careforall.payment.settlement.entity.Refund;
import org.careforall.payment.settlement.entity.Refunds;
import org.careforall.payment.testing.AtOnce;
import org.careforall.payment.testing.House;
import org.careforall.payment.testing.PaperProvider;
import org.careforall.payment.testing.TestDatabase;
import org.careforall.payment.testing.Told;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.id.Ids;
import org.careforall.platform.paging.Page;
import org.careforall.platform.paging.PageRequest;
import org.careforall.platform.problem.ProblemException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Donors ask for their money; staff or the campaign's owner decides, once. */
class RefundRequestsTest {

    private static final Caller STAFF = caller("payment:refund");
    private static final Queue<DomainEvent> told = new ConcurrentLinkedQueue<>();
    private static TestDatabase database;
    private static House house;
    private static RequestRefund ask;
    private static DecideRequest decide;
    private static ListRequests list;

    private final Caller owner = caller();
    private final Caller donor = caller();
    private final UUID campaign = Ids.next();
    private PaperProvider provider;
    private ReserveRefund reserve;
    private SettleRefund settle;
    private UUID donation;

    @BeforeAll
    static void start() {
        database = new TestDatabase();
        house = new House(database);
        KnownPayment known = house.known();
        Providers anyAmount = new Providers(List.of(new PaperProvider()));
        ask = new RequestRefund(known, anyAmount, told::addAll);
        decide = new DecideRequest(database, new ReserveRefund(database, anyAmount), told::addAll);
        list = new ListRequests(database, known);
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
        CampaignSnapshot owned = new CampaignSnapshot(
                campaign, 1, "wells", "Wells", owner.requireUser(), "ACTIVE", true, new Money(500, "USD"), null);
        database.inTransaction(connection -> {
            CampaignOwners.save(connection, owned);
            return null;
        });
        donation = gift(donor);
    }

    @Test
    void theOwnerApprovesAndTheRefundIsLinked() {
        RefundRequest request = asks(700);
        Refund refund = settle.ask(decide.approve(donation, request.id(), key(), owner));
        assertThat(refund.amount()).isEqualTo(new Money(700, "USD"));
        assertThat(house.standing(donation).refunded()).isEqualTo(700);
        RefundRequest decided = list.ofDonation(donation, donor).get(0);
        assertThat(decided.status()).isEqualTo(RefundRequestStatus.APPROVED);
        assertThat(decided.refundId()).contains(refund.id());
        assertThat(decided.decidedAt()).isPresent();
    }

    @Test
    void theRequestAndItsDecisionAreToldWithoutMovingMoney() {
        RefundRequest first = asks(700);
        decide.reject(donation, first.id(), "it is spent", owner);
        RefundRequest second = ask.request(donation, Optional.empty(), "by mistake", donor);
        String key = key();
        decide.approve(donation, second.id(), key, STAFF);
        decide.approve(donation, second.id(), key, STAFF);

        assertThat(told.stream().filter(event -> event.aggregateId().equals(donation)))
                .satisfiesExactly(
                        event -> assertThat(event).isInstanceOfSatisfying(PaymentRefundRequested.class, asked -> {
                            assertThat(asked.requestId()).isEqualTo(first.id());
                            assertThat(asked.amount()).isEqualTo(new Money(700, "USD"));
                            assertThat(asked.payment().captured()).isEqualTo(2_500);
                        }),
                        event -> assertThat(event)
                                .isInstanceOfSatisfying(PaymentRefundRequestDecided.class, decided -> {
                                    assertThat(decided.approved()).isFalse();
                                    assertThat(decided.decision()).isEqualTo("it is spent");
                                }),
                        event -> assertThat(event)
                                .isInstanceOfSatisfying(
                                        PaymentRefundRequested.class,
                                        asked -> assertThat(asked.amount()).isNull()),
                        event -> assertThat(event)
                                .isInstanceOfSatisfying(PaymentRefundRequestDecided.class, decided -> {
                                    assertThat(decided.approved()).isTrue();
                                    assertThat(decided.requestId()).isEqualTo(second.id());
                                    assertThat(decided.aggregateVersion())
                                            .isEqualTo(house.payment(donation).version());
                                }));
    }

    @Test
    void withoutAnAmountAllThatIsLeftGoesBack() {
        RefundRequest request = ask.request(donation, Optional.empty(), "by mistake", donor);
        settle.ask(reserve.reserve(wish(300), key(), STAFF));
        settle.ask(decide.approve(donation, request.id(), key(), STAFF));
        assertThat(provider.givenBack()).isEqualTo(2_500);
    }

    /** Some rounds: in the first one the connections are opened, one after the other. */
    @RepeatedTest(8)
    void ofTwentyDecisionsAtOnceOneCounts() throws Exception {
        RefundRequest request = asks(100);
        AtomicInteger turn = new AtomicInteger();
        Callable<Boolean> decision = () -> decided(
                turn.getAndIncrement() % 4 == 0
                        ? () -> decide.reject(donation, request.id(), "no", owner)
                        : () -> settle.ask(decide.approve(donation, request.id(), key(), STAFF)));
        assertThat(AtOnce.run(20, decision)).containsOnlyOnce(true);
        boolean approved = one(request).status() == RefundRequestStatus.APPROVED;
        assertThat(provider.givenBack()).isEqualTo(approved ? 100 : 0);
        assertThat(refunds()).hasSize(approved ? 1 : 0);
    }

    @Test
    void theSecondDecisionHearsHowTheFirstWas() {
        RefundRequest request = asks(300);
        decide.reject(donation, request.id(), "it is spent", owner);
        assertThat(one(request).decision()).contains("it is spent");
        assertThatThrownBy(() -> decide.approve(donation, request.id(), key(), STAFF))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.problem().status()).isEqualTo(409);
                    assertThat(problem.problem().extensions()).containsEntry("state", "REJECTED");
                });
        assertThat(refunds()).isEmpty();
    }

    @Test
    void theSameKeyGoesOnWithItsOwnRefundAfterItDied() {
        RefundRequest request = asks(300);
        String key = key();
        Refund reserved = decide.approve(donation, request.id(), key, STAFF);
        assertThat(settle.ask(decide.approve(donation, request.id(), key, STAFF))
                        .id())
                .isEqualTo(reserved.id());
        assertThat(provider.givenBack()).isEqualTo(300);
    }

    @Test
    void moreThanIsLeftByNowIsRefusedAndStaysOpen() {
        RefundRequest request = asks(2_000);
        settle.ask(reserve.reserve(wish(600), key(), STAFF));
        refused(422, () -> decide.approve(donation, request.id(), key(), STAFF));
        assertThat(one(request).status()).isEqualTo(RefundRequestStatus.OPEN);
        settle.ask(reserve.reserve(wish(1_900), key(), STAFF));
        refused(422, () -> decide.approve(donation, request.id(), key(), STAFF));
        assertThat(provider.givenBack()).isEqualTo(2_500);
        decide.reject(donation, request.id(), "given back already", STAFF);
    }

    @Test
    void oneIsOpenAtATimeAndMoreThanIsLeftIsNotAskedFor() {
        refused(422, () -> asks(2_501));
        RefundRequest first = asks(300);
        refused(409, () -> asks(300));
        decide.reject(donation, first.id(), "no", STAFF);
        assertThat(asks(200).status()).isEqualTo(RefundRequestStatus.OPEN);
    }

    @Test
    void nobodyElseDecidesAndNobodyAboutTheirOwn() {
        RefundRequest request = asks(300);
        refused(403, () -> decide.approve(donation, request.id(), key(), donor));
        refused(403, () -> decide.reject(donation, request.id(), "no", caller("campaign:review")));
        refused(401, () -> decide.approve(donation, request.id(), key(), Caller.guest()));
        refused(404, () -> decide.approve(donation, Ids.next(), key(), STAFF));
        UUID other = gift(donor);
        refused(404, () -> decide.approve(other, request.id(), key(), STAFF));

        UUID own = gift(owner);
        RefundRequest ofTheOwner = ask.request(own, Optional.empty(), "mine", owner);
        refused(403, () -> decide.approve(own, ofTheOwner.id(), key(), owner));
        decide.reject(own, ofTheOwner.id(), "no", STAFF);
    }

    @Test
    void staffSeesAllAndOwnersTheirsPageByPage() {
        List<UUID> asked = new ArrayList<>(List.of(asks(1).id()));
        for (int i = 0; i < 4; i++) {
            UUID gift = gift(donor);
            asked.add(ask.request(gift, Optional.empty(), "by mistake", donor).id());
        }
        decide.reject(donation, asked.get(0), "no", owner);

        assertThat(ids(pages(null, owner))).isEqualTo(asked);
        assertThat(ids(pages("OPEN", owner))).isEqualTo(asked.subList(1, 5));
        assertThat(ids(list.page("REJECTED", campaign, PageRequest.of(null, null), STAFF)
                        .items()))
                .containsExactly(asked.get(0));
        assertThat(ids(pages(null, STAFF))).containsAll(asked);
        assertThat(pages(null, donor)).isEmpty();
        refused(403, () -> list.page(null, campaign, PageRequest.of(null, null), donor));
        refused(422, () -> list.page("open", null, PageRequest.of(null, null), STAFF));
        refused(400, () -> list.page(null, null, PageRequest.of(null, "x"), STAFF));
        refused(401, () -> list.page(null, null, PageRequest.of(null, null), Caller.guest()));
        refused(403, () -> list.ofDonation(donation, caller()));
        assertThat(list.ofDonation(donation, owner)).hasSize(1);
    }

    private List<RefundRequest> pages(String status, Caller caller) {
        List<RefundRequest> all = new ArrayList<>();
        String after = null;
        do {
            Page<RefundRequest> page = list.page(status, null, PageRequest.of(2, after), caller);
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }

    private static List<UUID> ids(List<RefundRequest> requests) {
        return requests.stream().map(RefundRequest::id).toList();
    }

    private UUID gift(Caller giver) {
        UUID gift = Ids.next();
        house.pledge(gift, campaign, 2_500, "CARD", giver.requireUser());
        house.receive().receive(Told.of("pi_" + gift, gift).captured(2_500));
        return gift;
    }

    private RefundRequest asks(long amount) {
        return ask.request(donation, Optional.of(new Money(amount, "USD")), "by mistake", donor);
    }

    private RefundRequest one(RefundRequest request) {
        return list.one(donation, request.id());
    }

    private List<Refund> refunds() {
        return database.inTransaction(connection -> Refunds.ofDonation(connection, donation));
    }

    private RefundWish wish(long amount) {
        return new RefundWish(donation, Optional.empty(), Optional.of(new Money(amount, "USD")), Optional.empty());
    }

    private static boolean decided(Supplier<?> decision) {
        try {
            return decision.get() != null;
        } catch (ProblemException e) {
            assertThat(e.problem().status()).isEqualTo(409);
            return false;
        }
    }

    private static void refused(int status, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(
                        problem.problem().status())
                .isEqualTo(status));
    }

    private static String key() {
        return Ids.next().toString();
    }

    private static Caller caller(String... permissions) {
        return new Caller(
                Optional.of(Ids.next()), Optional.empty(), true, Optional.empty(), Set.of(permissions), Set.of());
    }
}
