// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.history.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a claim came to. */
@Schema(name = "Claimed", example = "{\"claimed\": 2}")
public record Claimed(
        @Schema(description = "How many gifts are new to the account")
        int claimed) {}
