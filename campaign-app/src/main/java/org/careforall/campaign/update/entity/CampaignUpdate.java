// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.update.entity;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * News of a campaign by its owner.
 *
 * @param body Markdown
 * @param bodyHtml the same as safe HTML
 */
public record CampaignUpdate(
        UUID id,
        UUID campaignId,
        @Schema(examples = "The first well gives water") String title,
        String body,
        String bodyHtml,
        Instant createdAt) {}
