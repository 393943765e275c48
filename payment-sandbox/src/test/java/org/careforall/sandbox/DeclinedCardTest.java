// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.CardException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import org.junit.jupiter.api.Test;

class DeclinedCardTest extends SandboxTest {
    @Test
    void aDeclineIsShownAndLeavesTheSessionOpenForAnotherCard() throws StripeException {
        Session session = sandbox.stripe()
                .v1()
                .checkout()
                .sessions()
                .create(Requests.session(2500).build());

        Sandbox.Answer declined = sandbox.pay(session.getId(), "4000000000000002");
        assertThat(declined.status()).isEqualTo(402);
        assertThat(declined.body()).contains("Your card was declined.", "role=\"alert\"");
        Session open = sandbox.stripe().v1().checkout().sessions().retrieve(session.getId());
        assertThat(open.getStatus()).isEqualTo("open");

        assertThat(sandbox.pay(session.getId(), "4242424242424242").status()).isEqualTo(303);
        Session paid = sandbox.stripe().v1().checkout().sessions().retrieve(session.getId());
        assertThat(paid.getPaymentIntent()).isEqualTo(open.getPaymentIntent());
        await().untilAsserted(() -> assertThat(sandbox.receiver.types())
                .contains("payment_intent.payment_failed", "payment_intent.succeeded"));
    }

    @Test
    void aDeclinedConfirmationAnswers402WithTheIntent() {
        assertThatThrownBy(() -> sandbox.stripe()
                        .v1()
                        .paymentIntents()
                        .create(Requests.intent(2500, "pm_card_visa_chargeDeclined")
                                .build()))
                .isInstanceOfSatisfying(CardException.class, e -> {
                    assertThat(e.getStatusCode()).isEqualTo(402);
                    assertThat(e.getCode()).isEqualTo("card_declined");
                    assertThat(e.getDeclineCode()).isEqualTo("generic_decline");
                    PaymentIntent intent = e.getStripeError().getPaymentIntent();
                    assertThat(intent.getStatus()).isEqualTo("requires_payment_method");
                });
    }

    @Test
    void whatIsNoTestCardChargesNothing() throws StripeException {
        Session session = sandbox.stripe()
                .v1()
                .checkout()
                .sessions()
                .create(Requests.session(2500).build());

        assertThat(sandbox.pay(session.getId(), "4111111111111111").status()).isEqualTo(402);
        assertThat(sandbox.api("/v1/charges", null).json().path("data")).isEmpty();
    }
}
