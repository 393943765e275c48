// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentCaptureParams;
import org.junit.jupiter.api.Test;

class ManualCaptureTest extends SandboxTest {

    @Test
    void anAuthorisedPaymentWaitsAndItsSessionIsCompleteButUnpaid() throws StripeException {
        Session session = authorised();

        PaymentIntent intent = intent(session);
        assertThat(intent.getStatus()).isEqualTo("requires_capture");
        assertThat(intent.getAmountCapturable()).isEqualTo(2500);
        assertThat(session.getStatus()).isEqualTo("complete");
        assertThat(session.getPaymentStatus()).isEqualTo("unpaid");
        await().untilAsserted(() -> assertThat(sandbox.receiver
                        .object("payment_intent.amount_capturable_updated")
                        .path("amount_capturable")
                        .asLong())
                .isEqualTo(2500));
    }

    @Test
    void aCaptureTakesTheMoneyOnceAndPaysTheSession() throws StripeException {
        Session session = authorised();
        PaymentIntent captured = capture(session, null);

        assertThat(captured.getAmountReceived()).isEqualTo(2500);
        assertThat(sandbox.stripe()
                        .v1()
                        .checkout()
                        .sessions()
                        .retrieve(session.getId())
                        .getPaymentStatus())
                .isEqualTo("paid");
        await().untilAsserted(() ->
                assertThat(sandbox.receiver.types()).contains("charge.captured", "payment_intent.succeeded"));
        assertThatThrownBy(() -> capture(session, null))
                .isInstanceOfSatisfying(InvalidRequestException.class, e -> assertThat(e.getCode())
                        .isEqualTo("payment_intent_unexpected_state"));
    }

    @Test
    void moreThanWasAuthorisedCannotBeCaptured() throws StripeException {
        Session session = authorised();

        assertThatThrownBy(() -> capture(session, 2501L))
                .isInstanceOfSatisfying(InvalidRequestException.class, e -> assertThat(e.getCode())
                        .isEqualTo("amount_too_large"));
        assertThat(intent(session).getStatus()).isEqualTo("requires_capture");
    }

    /** As Stripe tells it: what was not captured stands in amount_refunded. */
    @Test
    void aPartialCaptureReleasesTheRest() throws StripeException {
        Session session = authorised();
        Charge charge =
                sandbox.stripe().v1().charges().retrieve(capture(session, 2000L).getLatestCharge());

        assertThat(charge.getAmountCaptured()).isEqualTo(2000);
        assertThat(charge.getAmountRefunded()).isEqualTo(500);
        assertThat(charge.getRefunded()).isFalse();
        JsonNode books = sandbox.page("/sandbox/books", null).json().at("/donations/donation-1");
        assertThat(books.path("captured").asLong()).isEqualTo(2000);
        assertThat(books.path("refunded").asLong()).isZero();
    }

    @Test
    void aCancelledAuthorisationIsToldAsRefundedAndCanNotBeCaptured() throws StripeException {
        Session session = authorised();
        sandbox.stripe()
                .v1()
                .paymentIntents()
                .cancel(
                        session.getPaymentIntent(),
                        PaymentIntentCancelParams.builder()
                                .setCancellationReason(PaymentIntentCancelParams.CancellationReason.ABANDONED)
                                .build());

        await().untilAsserted(() ->
                assertThat(sandbox.receiver.types()).contains("payment_intent.canceled", "charge.refunded"));
        assertThat(sandbox.receiver.object("charge.refunded").path("captured").asBoolean())
                .isFalse();
        assertThatThrownBy(() -> capture(session, null)).isInstanceOf(InvalidRequestException.class);
    }

    private Session authorised() throws StripeException {
        return Requests.paid(sandbox, Requests.manualSession(2500), "4242424242424242");
    }

    private PaymentIntent intent(Session session) throws StripeException {
        return sandbox.stripe().v1().paymentIntents().retrieve(session.getPaymentIntent());
    }

    private PaymentIntent capture(Session session, Long amount) throws StripeException {
        return sandbox.stripe()
                .v1()
                .paymentIntents()
                .capture(
                        session.getPaymentIntent(),
                        PaymentIntentCaptureParams.builder()
                                .setAmountToCapture(amount)
                                .build());
    }
}
