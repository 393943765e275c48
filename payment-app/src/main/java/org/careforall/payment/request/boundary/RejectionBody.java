// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.request.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why not; the donor reads it. */
@Schema(name = "RefundWishRejection")
public record RejectionBody(
        @NotBlank @Size(max = 500) @Schema(examples = "The money is spent: the well was dug in May")
        String reason) {}
