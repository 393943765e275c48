// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.receipt.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.careforall.events.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Money that staff saw arrive. */
@Schema(name = "ReceiptBody")
public record ReceiptBody(
        @NotNull @Schema(description = "Minor units", required = true)
        Money amount,

        @Schema(description = "When it came; left out: now", nullable = true)
        Instant receivedAt,

        @Size(max = 200) @Schema(examples = "bank statement 17/2026", nullable = true)
        String reference) {}
