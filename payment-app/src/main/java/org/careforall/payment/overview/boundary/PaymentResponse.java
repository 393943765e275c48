// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.overview.boundary;

import java.util.List;
import java.util.UUID;
import org.careforall.events.Money;
import org.careforall.payment.refund.boundary.RefundResponse;
import org.careforall.payment.settlement.entity.Dispute;
import org.careforall.payment.settlement.entity.Payment;
import org.careforall.payment.settlement.entity.Refund;
import org.careforall.payment.settlement.entity.Standing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All payment of one donation. Amounts are cumulative, in the currency that was asked for. */
@Schema(name = "Payment")
public record PaymentResponse(
        UUID donationId,
        UUID campaignId,

        @Schema(enumeration = {"PENDING", "AUTHORIZED", "CAPTURED", "FAILED", "CANCELLED"})
        String status,

        Money asked,
        Money authorized,
        Money captured,
        Money refunded,
        Money chargedBack,
        Money held,

        @Schema(description = "Money that does not fit what was asked, waiting for staff")
        List<Money> unmatched,

        List<AttemptResponse> attempts,
        List<RefundResponse> refunds,
        List<Dispute> disputes) {

    public static PaymentResponse of(Payment payment, List<Refund> refunds, List<Dispute> disputes) {
        Standing now = payment.standing();
        Money asked = payment.asked();
        return new PaymentResponse(
                payment.donationId(),
                payment.terms().orElseThrow().campaignId(),
                now.status().name(),
                asked,
                asked.withAmount(now.authorized()),
                asked.withAmount(now.captured()),
                asked.withAmount(now.refunded()),
                asked.withAmount(now.chargedBack()),
                asked.withAmount(now.held()),
                now.unmatched(),
                payment.attempts().stream().map(AttemptResponse::of).toList(),
                refunds.stream().map(RefundResponse::of).toList(),
                disputes);
    }
}
