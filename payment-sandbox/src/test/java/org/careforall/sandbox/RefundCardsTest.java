// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.Refund;
import com.stripe.param.RefundCreateParams;
import org.junit.jupiter.api.Test;

class RefundCardsTest extends SandboxTest {

    @Test
    void aRefundMayFailAfterItHadSucceeded() throws StripeException {
        Refund refund = refund("pm_card_refundFail");
        assertThat(refund.getStatus()).isEqualTo("succeeded");

        await().untilAsserted(() -> assertThat(sandbox.receiver.types()).contains("refund.failed"));
        Charge charge = sandbox.stripe().v1().charges().retrieve(refund.getCharge());
        assertThat(charge.getAmountRefunded()).isZero();
        assertThat(sandbox.receiver
                        .object("refund.failed")
                        .path("failure_reason")
                        .asText())
                .isNotEmpty();
    }

    @Test
    void aPendingRefundSucceedsLaterEvenOverARestart() throws StripeException {
        Refund refund = refund("pm_card_pendingRefund");
        assertThat(refund.getStatus()).isEqualTo("pending");
        sandbox.restart();

        await().untilAsserted(() -> assertThat(
                        sandbox.stripe().v1().refunds().retrieve(refund.getId()).getStatus())
                .isEqualTo("succeeded"));
    }

    private Refund refund(String card) throws StripeException {
        String charge = sandbox.stripe()
                .v1()
                .paymentIntents()
                .create(Requests.intent(2500, card).build())
                .getLatestCharge();
        return sandbox.stripe()
                .v1()
                .refunds()
                .create(RefundCreateParams.builder().setCharge(charge).build());
    }
}
