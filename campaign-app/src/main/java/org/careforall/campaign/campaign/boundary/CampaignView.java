// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.boundary;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.careforall.campaign.campaign.entity.Campaign;
import org.careforall.campaign.campaign.entity.CampaignDetails;
import org.careforall.campaign.campaign.entity.CampaignStatus;
import org.careforall.campaign.campaign.entity.Place;
import org.careforall.events.Money;
import org.careforall.events.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A campaign as its reader may see it: the public gets what was approved, its owner and staff what was last written.
 *
 * @param status for its owner and staff IN_REVIEW also while a change of an approved campaign waits for review
 * @param storyHtml the story as safe HTML
 * @param stopAtGoal whether it ends by itself when its goal is reached
 * @param language of its texts, a BCP 47 tag; null when its owner did not say
 * @param acceptsDonations whether it takes gifts now
 * @param version counts its changes; also in the ETag
 * @param approved what the public sees meanwhile; only while a change waits for review, and for its owner and staff
 * @param rejectionReason why staff sent it back; for its owner and staff
 * @param externalReference for its owner and staff
 * @param metadata for its owner and staff
 */
@Schema(name = "Campaign")
public record CampaignView(
        UUID id,
        @Schema(examples = "clean-water-for-kibera") String slug,
        CampaignStatus status,
        String title,
        String summary,
        String story,
        String storyHtml,
        String category,
        Money goal,
        @Nullable Instant endsAt,
        boolean stopAtGoal,
        @Schema(examples = "en") @Nullable String language,
        @Nullable String coverImageUrl,
        @Nullable Place place,
        @Nullable String beneficiary,
        UUID ownerId,
        @Nullable String ownerName,
        boolean acceptsDonations,
        Instant createdAt,
        @Nullable Instant approvedAt,
        Instant updatedAt,
        long version,
        @Nullable Approved approved,
        @Nullable String rejectionReason,
        @Nullable String externalReference,
        @Nullable Map<String, String> metadata) {

    /** The approved version of what is reviewed, and the status that the public sees. */
    @Schema(name = "ApprovedVersion")
    public record Approved(
            CampaignStatus status,
            String title,
            Money goal,
            @Nullable String beneficiary) {}

    /** @param inside whether for the owner or staff */
    static CampaignView of(Campaign campaign, boolean inside, Instant now) {
        CampaignDetails details = inside ? campaign.latest() : campaign.approved();
        boolean waiting = inside && campaign.hasPendingChange();
        return new CampaignView(
                campaign.id(),
                campaign.slug(),
                waiting ? CampaignStatus.IN_REVIEW : campaign.status(),
                details.title(),
                details.summary(),
                details.story(),
                campaign.storyHtml(),
                details.category(),
                details.goal(),
                details.endsAt(),
                details.stopAtGoal(),
                details.language(),
                details.coverImageUrl(),
                details.place(),
                details.beneficiary(),
                campaign.ownerId(),
                campaign.ownerName().orElse(null),
                campaign.acceptsDonations(now),
                campaign.createdAt(),
                campaign.approvedAt().orElse(null),
                campaign.updatedAt(),
                campaign.version(),
                waiting ? approved(campaign) : null,
                inside ? campaign.rejectionReason().orElse(null) : null,
                inside ? details.externalReference() : null,
                inside ? details.metadata() : null);
    }

    private static Approved approved(Campaign campaign) {
        CampaignDetails details = campaign.approved();
        return new Approved(campaign.status(), details.title(), details.goal(), details.beneficiary());
    }
}
