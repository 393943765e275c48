// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.boundary;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.careforall.donation.donation.entity.DonationStatus;
import org.careforall.donation.donation.entity.GivingMethod;
import org.careforall.events.Money;
import org.careforall.events.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A donation as those who may see it get it. What is null is left out. */
@Schema(name = "Donation", example = """
                {"id": "01931f6e-0000-7000-8000-000000000003", "campaignId": "01931f6e-0000-7000-8000-000000000002",
                 "status": "CAPTURED", "method": "CARD", "amount": {"amount": 2500, "currency": "USD"},
                 "total": {"amount": 2500, "currency": "USD"}, "captured": {"amount": 2500, "currency": "USD"},
                 "refunded": {"amount": 0, "currency": "USD"}, "chargedBack": {"amount": 0, "currency": "USD"},
                 "held": {"amount": 0, "currency": "USD"}, "raised": {"amount": 2500, "currency": "USD"},
                 "donor": {"name": "Grace Hopper", "email": "grace@example.org"}, "anonymous": false,
                 "message": "Good luck!", "metadata": {}, "createdAt": "2026-11-21T10:05:00.000Z",
                 "capturedAt": "2026-11-21T10:06:00.000Z"}""")
public record DonationView(
        UUID id,
        UUID campaignId,
        DonationStatus status,
        GivingMethod method,
        Money amount,

        @Schema(description = "What covering the fees adds") @Nullable
        Money fee,

        @Schema(description = "What the donor pays") Money total,

        @Schema(description = "The campaign's part of what was taken, gross")
        Money captured,

        Money refunded,
        Money chargedBack,

        @Schema(description = "Held by an open dispute; still counts")
        Money held,

        @Schema(description = "What counts for the campaign: captured − refunded − charged back")
        Money raised,

        @Schema(description = "Left out when hidden from the caller") @Nullable
        DonorView donor,

        boolean anonymous,
        @Nullable String message,
        @Nullable String reference,
        @Nullable String externalReference,
        Map<String, String> metadata,
        Instant createdAt,
        @Nullable Instant capturedAt,

        @Schema(description = "In searches: when it changed last") @Nullable
        Instant updatedAt,

        @Schema(description = "Where an unpaid gift can still be paid") @Nullable
        URI checkoutUrl) {

    /** Who gave. */
    @Schema(name = "Donor")
    public record DonorView(
            @Nullable String name,
            @Nullable String email,
            @Nullable UUID userId) {}
}
