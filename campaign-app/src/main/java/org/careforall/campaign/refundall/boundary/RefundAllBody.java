// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.refundall.boundary;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All gifts of a cancelled campaign are to be given back.
 *
 * @param reason plain text that each refund names; may be left out
 */
@Schema(name = "RefundAllRequest", examples = "{\"reason\": \"The project can not go on.\"}")
public record RefundAllBody(
        @Size(max = 500) @Schema(examples = "The project can not go on.", maxLength = 500)
        String reason) {}
