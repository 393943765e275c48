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
import com.stripe.model.Refund;
import com.stripe.model.checkout.Session;
import com.stripe.param.RefundCreateParams;
import org.junit.jupiter.api.Test;

class CheckoutFlowTest extends SandboxTest {
    @Test
    void aPaidSessionNamesItsIntentAndIsToldByVerifiedWebhooks() throws StripeException {
        Session paid = Requests.paid(sandbox, Requests.session(2500).build(), "4242424242424242");

        assertThat(paid.getStatus()).isEqualTo("complete");
        assertThat(paid.getPaymentStatus()).isEqualTo("paid");
        PaymentIntent intent = sandbox.stripe().v1().paymentIntents().retrieve(paid.getPaymentIntent());
        assertThat(intent.getStatus()).isEqualTo("succeeded");
        assertThat(intent.getAmountReceived()).isEqualTo(2500);
        await().untilAsserted(() -> assertThat(sandbox.receiver.types())
                .containsExactlyInAnyOrder(
                        "payment_intent.created",
                        "charge.succeeded",
                        "payment_intent.succeeded",
                        "checkout.session.completed"));
        assertThat(sandbox.receiver
                        .object("payment_intent.succeeded")
                        .path("id")
                        .asText())
                .isEqualTo(intent.getId());
    }

    @Test
    void theIntentIsNullUntilACardWasTried() throws StripeException {
        Session session = sandbox.stripe()
                .v1()
                .checkout()
                .sessions()
                .create(Requests.session(2500).build());

        assertThat(session.getPaymentIntent()).isNull();
        assertThat(session.getUrl()).startsWith(sandbox.at("/checkout/").toString());
    }

    @Test
    void onlyTheIntentsOwnMetadataReachesTheIntent() throws StripeException {
        Session paid = Requests.paid(sandbox, Requests.session(2500).build(), "4242424242424242");

        PaymentIntent intent = sandbox.stripe().v1().paymentIntents().retrieve(paid.getPaymentIntent());
        assertThat(intent.getMetadata()).containsOnlyKeys("donationId");
        assertThat(paid.getMetadata()).containsOnlyKeys("attempt");
    }

    @Test
    void refundsAddUpInChargeRefundedAndNeverExceedTheCharge() throws StripeException {
        Session paid = Requests.paid(sandbox, Requests.session(2500).build(), "4242424242424242");
        String intent = paid.getPaymentIntent();

        assertThat(refund(intent, 1000L).getStatus()).isEqualTo("succeeded");
        assertThatThrownBy(() -> refund(intent, 1501L))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("greater than unrefunded amount");
        assertThat(refund(intent, null).getAmount()).isEqualTo(1500);
        assertThatThrownBy(() -> refund(intent, 1L))
                .isInstanceOfSatisfying(InvalidRequestException.class, e -> assertThat(e.getCode())
                        .isEqualTo("charge_already_refunded"));

        await().untilAsserted(
                        () -> assertThat(sandbox.receiver.of("charge.refunded")).hasSize(2));
        Charge charge = sandbox.stripe()
                .v1()
                .charges()
                .retrieve(
                        sandbox.stripe().v1().paymentIntents().retrieve(intent).getLatestCharge());
        assertThat(charge.getAmountRefunded()).isEqualTo(2500);
        assertThat(charge.getRefunded()).isTrue();
    }

    @Test
    void theSandboxesBooksFollow() throws StripeException {
        Session paid = Requests.paid(sandbox, Requests.session(2500).build(), "4242424242424242");
        refund(paid.getPaymentIntent(), 700L);

        JsonNode books = sandbox.page("/sandbox/books", null).json().at("/donations/donation-1");
        assertThat(books.path("captured").asLong()).isEqualTo(2500);
        assertThat(books.path("refunded").asLong()).isEqualTo(700);
        assertThat(books.path("currency").asText()).isEqualTo("usd");
    }

    private Refund refund(String intent, Long amount) throws StripeException {
        return sandbox.stripe()
                .v1()
                .refunds()
                .create(RefundCreateParams.builder()
                        .setPaymentIntent(intent)
                        .setAmount(amount)
                        .build());
    }
}
