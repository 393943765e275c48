// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.boundary;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.careforall.donation.donation.entity.DonationStatus;
import org.careforall.donation.donation.entity.GivingMethod;
import org.careforall.events.Money;
import org.careforall.events.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a promise. What is null is left out. */
@Schema(name = "PledgedDonation", example = """
                {"id": "01931f6e-0000-7000-8000-000000000003", "campaignId": "01931f6e-0000-7000-8000-000000000002",
                 "amount": {"amount": 2500, "currency": "USD"}, "fee": {"amount": 106, "currency": "USD"},
                 "total": {"amount": 2606, "currency": "USD"}, "status": "INITIATED", "method": "CARD",
                 "anonymous": false, "createdAt": "2026-11-21T10:05:00.000Z",
                 "checkoutUrl": "http://localhost:9080/api/payments/checkout/01931f6e-0000-7000-8000-000000000003",
                 "historyToken": "yW1pZAGTH24…"}""")
public record PledgedDonation(
        UUID id,
        UUID campaignId,
        Money amount,

        @Schema(description = "What covering the fees adds") @Nullable
        Money fee,

        @Schema(description = "What the donor pays") Money total,
        DonationStatus status,
        GivingMethod method,
        boolean anonymous,
        Instant createdAt,

        @Schema(description = "CARD: where the donor pays") @Nullable
        URI checkoutUrl,

        @Schema(description = "OFFLINE: what the payment must name") @Nullable
        String reference,

        @Schema(description = "Guests: opens this gift and others made with it; send it as History-Token") @Nullable
        String historyToken) {}
