// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.search.entity;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.careforall.campaign.campaign.entity.CampaignStatus;
import org.careforall.campaign.campaign.entity.Place;
import org.careforall.events.Money;
import org.careforall.events.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A campaign in a list, with its totals.
 *
 * @param status in one's own list IN_REVIEW also while a change of an approved campaign waits for review
 * @param goalPercent raised as a part of the goal
 * @param externalReference in one's own list and for staff only
 */
public record CampaignSummary(
        UUID id,
        String slug,
        CampaignStatus status,
        String title,
        String summary,
        String category,
        Money goal,
        Money raised,
        long donations,
        long donors,
        @Schema(examples = "37.5") BigDecimal goalPercent,
        @Nullable Instant endsAt,
        @Nullable String coverImageUrl,
        @Nullable Place place,
        UUID ownerId,
        @Nullable String ownerName,
        @Nullable String externalReference,
        Instant createdAt,
        @Nullable Instant approvedAt) {}
