// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.receipt.boundary;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.careforall.events.Money;
import org.careforall.events.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A receipt in JSON. What is null is left out. */
@Schema(name = "DonationReceipt", example = """
                {"number": "R-000124", "status": "ISSUED", "donationId": "01931f6e-0000-7000-8000-000000000003",
                 "amount": {"amount": 1500, "currency": "USD"}, "total": {"amount": 1500, "currency": "USD"},
                 "givenAt": "2026-11-21T10:06:00.000Z", "issuedAt": "2026-11-21T10:06:02.000Z",
                 "replaces": "R-000123",
                 "link": "http://localhost:9080/api/donations/receipts/yW1pZAGTH24"}""")
public record ReceiptView(
        String number,
        Status status,
        UUID donationId,

        @Schema(description = "The campaign's part, net of what was given back")
        Money amount,

        @Schema(description = "The fees that the donor covered, net too") @Nullable
        Money fee,

        @Schema(description = "What the receipt is over: amount and fee")
        Money total,

        Instant givenAt,
        Instant issuedAt,
        @Nullable Instant voidedAt,
        @Schema(description = "The number before") @Nullable String replaces,
        @Schema(description = "The number after") @Nullable String replacedBy,

        @Schema(description = "The PDF, for whoever has this link")
        URI link) {

    /** Whether it counts. */
    public enum Status {
        ISSUED,
        VOID
    }
}
