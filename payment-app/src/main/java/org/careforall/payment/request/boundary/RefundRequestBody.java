// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.request.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.careforall.events.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the donor says. */
@Schema(name = "RefundWishBody")
public record RefundRequestBody(
        @Schema(description = "Minor units; left out: all that is left", nullable = true)
        Money amount,

        @NotBlank @Size(max = 500) @Schema(examples = "I gave twice by mistake")
        String reason) {}
