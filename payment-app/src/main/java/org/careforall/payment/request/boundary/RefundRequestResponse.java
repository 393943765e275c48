// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.request.boundary;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.careforall.events.Money;
import org.careforall.payment.request.entity.RefundRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a donor asked for; OPEN until somebody decides. Whether the money went back says the refund. */
@Schema(name = "RefundWish", example = """
                {"id": "01931f6e-0000-7000-8000-000000000009", "donationId": "01931f6e-0000-7000-8000-000000000001",
                 "campaignId": "01931f6e-0000-7000-8000-000000000002", "status": "REJECTED",
                 "amount": {"amount": 2500, "currency": "USD"}, "reason": "I gave twice by mistake",
                 "createdAt": "2026-11-21T09:30:00.000Z", "decidedAt": "2026-11-21T10:00:00.000Z",
                 "decision": "The money is spent: the well was dug in May"}""")
public record RefundRequestResponse(
        UUID id,
        UUID donationId,
        UUID campaignId,

        @Schema(enumeration = {"OPEN", "APPROVED", "REJECTED"})
        String status,

        @Schema(implementation = Money.class, description = "Left out: all that is left")
        Optional<Money> amount,

        String reason,
        Instant createdAt,

        @Schema(implementation = Instant.class) Optional<Instant> decidedAt,

        @Schema(implementation = String.class, description = "Why it was rejected")
        Optional<String> decision,

        @Schema(implementation = UUID.class, description = "The refund, once approved")
        Optional<UUID> refundId) {

    public static RefundRequestResponse of(RefundRequest request) {
        return new RefundRequestResponse(
                request.id(),
                request.donationId(),
                request.campaignId(),
                request.status().name(),
                request.amount(),
                request.reason(),
                request.createdAt(),
                request.decidedAt(),
                request.decision(),
                request.refundId());
    }
}
