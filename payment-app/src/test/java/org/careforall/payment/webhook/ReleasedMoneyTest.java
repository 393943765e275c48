// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.StripeException;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.RefundCreateParams;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.careforall.events.payment.PaymentRefunded;
import org.careforall.payment.provider.stripe.StripeProvider;
import org.careforall.payment.settlement.entity.Attempt;
import org.careforall.payment.settlement.entity.AttemptStatus;
import org.careforall.payment.testing.House;
import org.careforall.payment.testing.Sandbox;
import org.careforall.payment.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What Stripe calls refunded and no money went back for, and what went back and came again. */
class ReleasedMoneyTest {

    private static TestDatabase database;
    private static House house;
    private static Sandbox sandbox;

    @BeforeAll
    static void start() throws Exception {
        database = new TestDatabase();
        house = new House(database);
        sandbox = new Sandbox();
        sandbox.tells(house.receive()::receive);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
        database.close();
    }

    @Test
    void whatAPartialCaptureReleasedIsNoRefund() throws Exception {
        UUID donation = house.pledge(2_500);
        String intent = authorized(donation);
        sandbox.client()
                .v1()
                .paymentIntents()
                .capture(
                        intent,
                        PaymentIntentCaptureParams.builder()
                                .setAmountToCapture(2_000L)
                                .build());
        refund(intent, 300);
        until(() -> assertThat(attempt(donation).tally().lastAt()).isPresent());
        until(() -> assertThat(attempt(donation).refundedAsTold()).isEqualTo(300));
        StripeProvider stripe = sandbox.provider();
        house.answers().apply(donation, stripe.retrieve(intent), Instant.now());
        assertThat(attempt(donation).captured()).isEqualTo(2_000);
        assertThat(attempt(donation).refundedAsTold()).isEqualTo(300);
    }

    @Test
    void aCancelledAuthorisationGivesNothingBack() throws Exception {
        UUID donation = house.pledge(2_500);
        String intent = authorized(donation);
        sandbox.client().v1().paymentIntents().cancel(intent);
        until(() -> assertThat(attempt(donation).status()).isEqualTo(AttemptStatus.CANCELLED));
        until(() -> assertThat(kept("charge.refunded", intent)).isTrue());
        assertThat(attempt(donation).tally().lastAt()).isEmpty();
        assertThat(attempt(donation).refundedAsTold()).isZero();
        assertThat(house.told(donation)).noneMatch(PaymentRefunded.class::isInstance);
    }

    @Test
    void aRefundThatFailsAtTheBankComesBack() throws Exception {
        UUID donation = house.pledge(2_500);
        String intent = paid(donation, "pm_card_refundFail", false);
        refund(intent, 300);
        until(() -> assertThat(house.told(donation)).anyMatch(PaymentRefunded.class::isInstance));
        until(() -> assertThat(kept("refund.failed", intent)).isTrue());
        assertThat(house.standing(donation).refunded()).isZero();
        house.answers().apply(donation, sandbox.provider().retrieve(intent), Instant.now());
        assertThat(house.standing(donation).refunded()).isZero();
        assertThat(house.standing(donation).captured()).isEqualTo(2_500);
    }

    private static String authorized(UUID donation) throws StripeException {
        String intent = paid(donation, "pm_card_visa", true);
        until(() -> assertThat(attempt(donation).status()).isEqualTo(AttemptStatus.AUTHORIZED));
        return intent;
    }

    private static String paid(UUID donation, String card, boolean captureLater) throws StripeException {
        PaymentIntentCreateParams.Builder params = PaymentIntentCreateParams.builder()
                .setAmount(2_500L)
                .setCurrency("usd")
                .addPaymentMethodType("card")
                .setPaymentMethod(card)
                .setConfirm(true)
                .putMetadata("donationId", donation.toString());
        if (captureLater) {
            params.setCaptureMethod(PaymentIntentCreateParams.CaptureMethod.MANUAL);
        }
        return sandbox.client().v1().paymentIntents().create(params.build()).getId();
    }

    private static void refund(String intent, long amount) throws StripeException {
        sandbox.client()
                .v1()
                .refunds()
                .create(RefundCreateParams.builder()
                        .setPaymentIntent(intent)
                        .setAmount(amount)
                        .build());
    }

    private static Attempt attempt(UUID donation) {
        return house.payment(donation).attempts().get(0);
    }

    private static boolean kept(String type, String intent) {
        return database.inTransaction(connection -> {
            try (var select = connection.prepareStatement(
                    "select 1 from webhook_event where type = ? and intent_id = ? and state <> 'parked'")) {
                select.setString(1, type);
                select.setString(2, intent);
                return select.executeQuery().next();
            }
        });
    }

    private static void until(org.awaitility.core.ThrowingRunnable holds) {
        await().atMost(Duration.ofSeconds(20)).ignoreExceptions().untilAsserted(holds);
    }
}
