// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a campaign goes back to its owner.
 *
 * @param reason plain text for the owner, at most 1,000 characters
 */
public record Rejection(
        @Schema(required = true, examples = "Please name who receives the money.", maxLength = 1_000)
        String reason) {}
