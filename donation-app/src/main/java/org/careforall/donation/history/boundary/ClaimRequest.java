// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.history.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of {@code POST /api/donations/claim}. */
@Schema(name = "ClaimRequest", example = "{\"historyToken\": \"yW1pZAGTH24…\"}")
public record ClaimRequest(
        @Schema(description = "Of the gifts to claim; left out: those of your verified address")
        String historyToken) {}
