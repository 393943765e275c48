// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.refund.boundary;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.careforall.events.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A refund to be made; without an amount, all that is left; with an attempt, of money that did not fit. */
@Schema(
        name = "RefundRequestBody",
        examples = "{\"amount\": {\"amount\": 500, \"currency\": \"USD\"}, \"reason\": \"asked by the donor\"}")
public record RefundBody(
        @Schema(description = "Minor units; left out: all that is left", nullable = true)
        Money amount,

        @Size(max = 500) @Schema(examples = "asked by the donor")
        String reason,

        @Schema(description = "An attempt that is UNMATCHED, for staff; left out: the gift itself", nullable = true)
        UUID attemptId) {}
