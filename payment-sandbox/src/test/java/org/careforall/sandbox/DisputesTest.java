// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import org.junit.jupiter.api.Test;

class DisputesTest extends SandboxTest {

    @Test
    void theDisputedCardPaysAndIsThenContested() throws StripeException {
        String charge = disputed();

        await().untilAsserted(() -> assertThat(sandbox.receiver.types())
                .contains("payment_intent.succeeded", "charge.dispute.created", "charge.dispute.funds_withdrawn"));
        JsonNode dispute = sandbox.receiver.object("charge.dispute.created");
        assertThat(dispute.path("charge").asText()).isEqualTo(charge);
        assertThat(dispute.path("metadata")).as("as Stripe's").isEmpty();
        assertThat(books().path("disputed").asLong()).isEqualTo(2500);
    }

    @Test
    void aDisputedChargeCanNotBeRefunded() throws StripeException {
        assertThat(sandbox.api("/v1/refunds", "charge=" + disputed()).error()).isEqualTo("charge_disputed");
    }

    @Test
    void aWonDisputeBringsTheMoneyBack() throws StripeException {
        String charge = disputed();
        assertThat(close(charge, "won").status()).isEqualTo(200);

        await().untilAsserted(() -> assertThat(sandbox.receiver.types())
                .contains("charge.dispute.funds_reinstated", "charge.dispute.closed"));
        assertThat(sandbox.receiver
                        .object("charge.dispute.closed")
                        .path("status")
                        .asText())
                .isEqualTo("won");
        assertThat(books().path("disputed").asLong()).isZero();
        assertThat(books().path("chargedBack").asLong()).isZero();
    }

    @Test
    void aLostDisputeIsChargedBackOnce() throws StripeException {
        String charge = disputed();
        close(charge, "lost");

        assertThat(books().path("chargedBack").asLong()).isEqualTo(2500);
        assertThat(close(charge, "won").status()).isEqualTo(409);
        assertThat(close(charge, "perhaps").status()).isEqualTo(400);
    }

    @Test
    void anyChargeCanBeDisputedByHand() throws StripeException {
        String charge = Requests.charged(sandbox, 2500).getLatestCharge();

        assertThat(sandbox.page("/sandbox/disputes/" + charge + "/open", "").status())
                .isEqualTo(200);
        assertThat(sandbox.api("/v1/disputes?charge=" + charge, null).json().path("data"))
                .hasSize(1);
    }

    private String disputed() throws StripeException {
        PaymentIntent intent = sandbox.stripe()
                .v1()
                .paymentIntents()
                .create(Requests.intent(2500, "pm_card_createDispute").build());
        return intent.getLatestCharge();
    }

    private Sandbox.Answer close(String charge, String outcome) {
        return sandbox.api("/sandbox/disputes/" + charge + "/close?outcome=" + outcome, "");
    }

    private JsonNode books() {
        return sandbox.page("/sandbox/books", null).json().at("/donations/donation-1");
    }
}
