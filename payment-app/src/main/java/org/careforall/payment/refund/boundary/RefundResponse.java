// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.refund.boundary;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.careforall.events.Money;
import org.careforall.payment.settlement.entity.Refund;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A refund; PENDING until the provider settled it, FAILED with the provider's reason. */
@Schema(name = "Refund")
public record RefundResponse(
        UUID id,
        UUID donationId,
        Money amount,

        @Schema(enumeration = {"PENDING", "SUCCEEDED", "FAILED"})
        String status,

        @Schema(implementation = String.class) Optional<String> reason,
        @Schema(implementation = String.class) Optional<String> failure,
        @Schema(implementation = String.class) Optional<String> providerReference,
        Instant createdAt) {

    public static RefundResponse of(Refund refund) {
        return new RefundResponse(
                refund.id(),
                refund.donationId(),
                refund.amount(),
                refund.status().name(),
                refund.reason(),
                refund.failure(),
                refund.providerRefundId(),
                refund.createdAt());
    }
}
