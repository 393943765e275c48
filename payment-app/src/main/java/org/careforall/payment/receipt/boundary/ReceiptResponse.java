// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.receipt.boundary;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.careforall.events.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A receipt; UNMATCHED when it is not what was asked, or not the first: then staff decides. */
@Schema(name = "Receipt")
public record ReceiptResponse(
        UUID id,
        UUID donationId,
        Money amount,
        @Schema(enumeration = {"CAPTURED", "UNMATCHED"}) String status,
        Instant receivedAt,
        @Schema(implementation = String.class) Optional<String> reference) {}
