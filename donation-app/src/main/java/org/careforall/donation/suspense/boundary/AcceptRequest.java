// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.suspense.boundary;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be accepted. */
@Schema(
        name = "AcceptRequest",
        example = "{\"attemptId\": \"01931f6e-0000-7000-8000-000000000004\", \"note\": \"gave twice on purpose\"}")
public record AcceptRequest(
        @Schema(description = "One attempt's money; left out: all that can be accepted")
        UUID attemptId,

        @Size(max = 500) @Schema(description = "Why") String note) {}
