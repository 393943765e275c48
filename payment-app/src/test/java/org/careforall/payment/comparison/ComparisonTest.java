// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.StripeException;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.RefundCreateParams;
import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.careforall.events.Money;
import org.careforall.payment.comparison.boundary.ComparisonResponse;
import org.careforall.payment.comparison.control.CompareBooks;
import org.careforall.payment.comparison.control.CompareIntent;
import org.careforall.payment.comparison.control.CompareOnSchedule;
import org.careforall.payment.comparison.control.LookAtIntents;
import org.careforall.payment.comparison.control.Patience;
import org.careforall.payment.comparison.entity.CampaignSum;
import org.careforall.payment.comparison.entity.Comparison;
import org.careforall.payment.comparison.entity.Comparisons;
import org.careforall.payment.comparison.entity.DifferenceKind;
import org.careforall.payment.janitor.control.CatchUp;
import org.careforall.payment.provider.Providers;
import org.careforall.payment.provider.offline.OfflineProvider;
import org.careforall.payment.testing.House;
import org.careforall.payment.testing.Sandbox;
import org.careforall.payment.testing.TestDatabase;
import org.careforall.payment.testing.Told;
import org.careforall.platform.id.Ids;
import org.careforall.platform.json.Json;
import org.careforall.platform.problem.ProblemException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The provider's own books against ours, over Stripe's protocol. */
class ComparisonTest {

    private static final Runnable AT_ONCE = () -> {};

    private static TestDatabase database;
    private static House house;
    private static Sandbox sandbox;
    private static Providers providers;

    private UUID campaign;
    private Instant begin;

    @BeforeAll
    static void start() throws Exception {
        database = new TestDatabase();
        house = new House(database);
        sandbox = new Sandbox();
        sandbox.tells(house.receive()::receive);
        providers = new Providers(List.of(sandbox.provider(), new OfflineProvider()));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
        database.close();
    }

    @BeforeEach
    void equalSoFar() throws Exception {
        campaign = Ids.next();
        begin = Instant.now();
        sandbox.turn("lose", "0.0");
        catchUp();
        run("delete from comparison");
        run("delete from lease");
    }

    @Test
    void equalBooksHaveNoDifference() throws Exception {
        UUID whole = pledge();
        UUID part = pledge();
        String partly = pay(part, "usd", true);
        sandbox.client()
                .v1()
                .paymentIntents()
                .capture(
                        partly,
                        PaymentIntentCaptureParams.builder()
                                .setAmountToCapture(2_000L)
                                .build());
        refund(pay(whole), 300);
        refund(partly, 100);
        until(() -> assertThat(house.standing(whole).refunded()).isEqualTo(300));
        until(() -> assertThat(house.payment(part).attempts().get(0).refunded()).isEqualTo(100));
        Comparison done = compare(AT_ONCE);
        assertThat(done.differences()).isEmpty();
        assertThat(done.checked()).isGreaterThanOrEqualTo(2);
        assertThat(sum(done)).isEqualTo(new CampaignSum(campaign, "USD", 2_500, 300, 2_500, 300));
    }

    @Test
    void aChargeThatWeLackIsFoundAndNamed() throws Exception {
        UUID donation = pledge();
        sandbox.turn("lose", "1.0");
        String intent = pay(donation);
        refund(intent, 200);
        Comparison done = compare(AT_ONCE);
        assertThat(of(donation, done))
                .contains(new Tuple(
                        DifferenceKind.CHARGE_MISSING_HERE, intent, Optional.empty(), Optional.of(usd(2_500))))
                .hasSize(2);
        assertThat(sum(done)).isEqualTo(new CampaignSum(campaign, "USD", 0, 0, 2_500, 200));
    }

    @Test
    void aRefundThatWeLackIsFoundAndNamed() throws Exception {
        UUID donation = pledge();
        String intent = pay(donation);
        until(() -> assertThat(house.standing(donation).captured()).isEqualTo(2_500));
        sandbox.turn("lose", "1.0");
        String refund = refund(intent, 300);
        Comparison done = compare(AT_ONCE);
        assertThat(of(donation, done))
                .containsExactly(
                        new Tuple(DifferenceKind.REFUND_MISSING_HERE, refund, Optional.empty(), Optional.of(usd(300))));
        assertThat(sum(done)).isEqualTo(new CampaignSum(campaign, "USD", 2_500, 0, 2_500, 300));
    }

    @Test
    void anotherAmountIsFoundAndNamed() throws Exception {
        UUID captured = pledge();
        String intent = pay(captured);
        UUID refunded = pledge();
        String refund = refund(pay(refunded), 300);
        until(() -> assertThat(house.standing(captured).captured()).isEqualTo(2_500));
        until(() -> assertThat(house.standing(refunded).refunded()).isEqualTo(300));
        run("update attempt set captured = 2400 where donation_id = '" + captured + "'");
        run("update refund set amount = 250 where provider_refund_id = '" + refund + "'");
        run("update attempt set refunded = 250 where donation_id = '" + refunded + "'");
        Comparison done = compare(AT_ONCE);
        run("update attempt set captured = 2500 where donation_id = '" + captured + "'");
        run("update refund set amount = 300 where provider_refund_id = '" + refund + "'");
        run("update attempt set refunded = 300 where donation_id = '" + refunded + "'");
        assertThat(of(captured, done))
                .containsExactly(new Tuple(
                        DifferenceKind.CAPTURED_DIFFERS, intent, Optional.of(usd(2_400)), Optional.of(usd(2_500))));
        assertThat(of(refunded, done))
                .containsExactly(
                        new Tuple(DifferenceKind.REFUND_DIFFERS, refund, Optional.of(usd(250)), Optional.of(usd(300))));
    }

    @Test
    void aChargeThatTheProviderDeniesIsFoundAndNotReversed() {
        UUID donation = pledge();
        house.receive().receive(Told.of("pi_denied", donation).captured(2_500));
        Comparison done = compare(AT_ONCE);
        assertThat(of(donation, done))
                .containsExactly(new Tuple(
                        DifferenceKind.CHARGE_MISSING_THERE, "pi_denied", Optional.of(usd(2_500)), Optional.empty()));
        assertThat(house.standing(donation).captured()).isEqualTo(2_500);
        run("delete from attempt where intent_id = 'pi_denied'");
    }

    @Test
    void whatIsOnlyUnderWayIsNoDifference() throws Exception {
        UUID donation = pledge();
        sandbox.turn("lose", "1.0");
        pay(donation);
        Comparison done = compare(ComparisonTest::catchUp);
        assertThat(of(donation, done)).isEmpty();
        assertThat(sum(done).providerCaptured()).isEqualTo(2_500);
    }

    @Test
    void somebodyElsesChargesAreLeftOutHoweverManyThereAre() throws Exception {
        UUID donation = pledge();
        sandbox.turn("lose", "1.0");
        String intent = pay(donation);
        for (int i = 0; i < 101; i++) {
            pay(Ids.next());
        }
        pay(Ids.next(), "isk", false);
        Comparison done = compare(AT_ONCE);
        assertThat(done.checked()).isGreaterThan(101);
        assertThat(done.differences()).allMatch(found -> found.donationId().equals(Optional.of(donation)));
        assertThat(of(donation, done))
                .extracting(found -> found.toList().get(1))
                .containsExactly(intent);
    }

    @Test
    void theLastOneIsKeptAsItWasFound() throws Exception {
        UUID donation = pledge();
        sandbox.turn("lose", "1.0");
        pay(donation);
        Comparison done = compare(AT_ONCE);
        assertThat(database.<Optional<Comparison>>inTransaction(Comparisons::latest))
                .get()
                .usingRecursiveComparison()
                .withEqualsForType((a, b) -> Math.abs(Duration.between(a, b).toMillis()) < 1, Instant.class)
                .isEqualTo(done);
        assertThat(database.<Long>inTransaction(Comparisons::standing)).isEqualTo(1);
    }

    @Test
    void theScheduleComparesWhenItIsDueAndOnOneInstance() {
        CompareOnSchedule schedule = schedule();
        Instant now = Instant.now();
        schedule.ifDue(now);
        schedule.ifDue(now.plusSeconds(60));
        assertThat(comparisons()).isEqualTo(1);
        run("update lease set until = now() + interval '1 day' where name = 'comparison'");
        schedule.ifDue(now.plusSeconds(3_700));
        assertThat(comparisons()).as("another instance does it").isEqualTo(1);
        run("update lease set until = now() where name = 'comparison'");
        schedule.ifDue(now.plusSeconds(3_700));
        assertThat(comparisons()).isEqualTo(2);
    }

    @Test
    void afterOneThatFoundSomethingTheNextComesSoon() throws Exception {
        UUID donation = pledge();
        sandbox.turn("lose", "1.0");
        pay(donation);
        compare(AT_ONCE);
        catchUp();
        Instant now = Instant.now();
        schedule().ifDue(now.plusSeconds(60));
        assertThat(comparisons()).isEqualTo(1);
        schedule().ifDue(now.plusSeconds(301));
        assertThat(comparisons()).isEqualTo(2);
        assertThat(database.<Long>inTransaction(Comparisons::standing)).isZero();
    }

    @Test
    void theAnswerSaysNullWhereNothingIsBooked() throws Exception {
        UUID donation = pledge();
        sandbox.turn("lose", "1.0");
        pay(donation);
        String answer = new String(new Json().write(ComparisonResponse.of(compare(AT_ONCE))), StandardCharsets.UTF_8);
        assertThat(answer)
                .contains("\"kind\":\"CHARGE_MISSING_HERE\",\"donationId\":\"" + donation)
                .contains("\"ours\":null,\"provider\":{\"amount\":2500,\"currency\":\"USD\"}");
    }

    @Test
    void aPeriodThatIsNoneOrTooLongIsRefused() {
        Instant now = Instant.now();
        for (Instant from : List.of(now.plusSeconds(60), now.minus(Duration.ofDays(32)))) {
            assertThatThrownBy(() -> schedule().now(Optional.of(from), Optional.empty()))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problem().status()).isEqualTo(422));
        }
    }

    private static CompareOnSchedule schedule() {
        return new CompareOnSchedule(database, books(AT_ONCE), Duration.ofHours(1), Duration.ofHours(48));
    }

    private static CompareBooks books(Runnable patience) {
        return new CompareBooks(
                database, providers, new LookAtIntents(database, new CompareIntent(database)), new Patience(patience));
    }

    private Comparison compare(Runnable patience) {
        return books(patience).run(begin.minusSeconds(1), begin.plusSeconds(600));
    }

    private static void catchUp() {
        new CatchUp(providers, house.receive(), house.failed()).run(Instant.now());
    }

    private UUID pledge() {
        UUID donation = Ids.next();
        house.pledge(donation, campaign, 2_500, "CARD");
        return donation;
    }

    private static String pay(UUID donation) throws StripeException {
        return pay(donation, "usd", false);
    }

    private static String pay(UUID donation, String currency, boolean captureLater) throws StripeException {
        PaymentIntentCreateParams.Builder params = PaymentIntentCreateParams.builder()
                .setAmount(currency.equals("usd") ? 2_500L : 100_000L)
                .setCurrency(currency)
                .addPaymentMethodType("card")
                .setPaymentMethod("pm_card_visa")
                .setConfirm(true)
                .putMetadata("donationId", donation.toString());
        if (captureLater) {
            params.setCaptureMethod(PaymentIntentCreateParams.CaptureMethod.MANUAL);
        }
        return sandbox.client().v1().paymentIntents().create(params.build()).getId();
    }

    private static String refund(String intent, long amount) throws StripeException {
        return sandbox.client()
                .v1()
                .refunds()
                .create(RefundCreateParams.builder()
                        .setPaymentIntent(intent)
                        .setAmount(amount)
                        .build())
                .getId();
    }

    private static List<Tuple> of(UUID donation, Comparison done) {
        return done.differences().stream()
                .filter(found -> found.donationId().equals(Optional.of(donation)))
                .map(found -> new Tuple(found.kind(), found.providerReference(), found.ours(), found.provider()))
                .toList();
    }

    private CampaignSum sum(Comparison done) {
        return done.sums().stream()
                .filter(sum -> sum.campaignId().equals(campaign))
                .findFirst()
                .orElseThrow();
    }

    private static long comparisons() {
        return database.inTransaction(connection -> {
            try (var row = connection.createStatement().executeQuery("select count(*) from comparison")) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private static void run(String sql) {
        database.inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }

    private static Money usd(long amount) {
        return new Money(amount, "USD");
    }

    private static void until(org.awaitility.core.ThrowingRunnable holds) {
        await().atMost(Duration.ofSeconds(20)).ignoreExceptions().untilAsserted(holds);
    }
}
