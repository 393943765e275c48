// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.boundary;

import java.time.ZoneId;
import java.util.Map;
import org.careforall.campaign.campaign.entity.CampaignDetails;
import org.careforall.campaign.campaign.entity.Place;
import org.careforall.events.Money;
import org.careforall.platform.json.DayOrTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A campaign to begin, or what to change of one. Texts are plain, the story is Markdown; HTML is taken nowhere.
 *
 * @param title at most 140 characters
 * @param summary at most 500 characters
 * @param story Markdown, at most 20,000 characters
 * @param category a slug of GET /api/campaigns/categories
 * @param goal in minor units; its currency is the only one that the campaign will take
 * @param endsAt when it ends by itself; a date is its last day
 * @param coverImageUrl http or https
 * @param place where the help goes
 * @param beneficiary whom it helps
 * @param externalReference your own id of it
 * @param metadata your own data: at most 20 entries, keys of 40 and values of 500 characters
 * @param stopAtGoal whether it ends by itself when its goal is reached; false if not given
 * @param language of its texts, a BCP 47 tag such as pt-BR: words are then found through the endings of that language; without
 *     it, through those of the language that their script suggests
 * @param slug its name in links, chosen once, when it is begun: small letters of any script (Latin ones without accents),
 *     digits and single hyphens, at most 60; made from the title if not given; percent-encoded in a URL
 */
public record NewCampaign(
        @Schema(required = true, examples = "Clean water for Kibera", maxLength = 140)
        String title,

        @Schema(required = true, examples = "Two wells for 800 families", maxLength = 500)
        String summary,

        @Schema(required = true, examples = "Every day **four hours** are spent on fetching water.", maxLength = 20_000)
        String story,

        @Schema(required = true, examples = "community") String category,
        @Schema(required = true) Money goal,

        @Schema(
                implementation = String.class,
                description = "When it ends by itself: a date, which is its last day in RECEIPT_ZONE, or a time",
                examples = "2027-06-30")
        DayOrTime endsAt,

        @Schema(examples = "https://images.example.org/wells.jpg")
        String coverImageUrl,

        Place place,

        @Schema(examples = "Kibera Water Committee", maxLength = 200)
        String beneficiary,

        @Schema(examples = "CRM-4711", maxLength = 200) String externalReference,
        Map<String, String> metadata,
        @Schema(examples = "false") Boolean stopAtGoal,

        @Schema(examples = "en", maxLength = 35) String language,

        @Schema(examples = "clean-water-for-kibera", maxLength = 60)
        String slug) {

    CampaignDetails toDetails(ZoneId zone) {
        return new CampaignDetails(
                title,
                summary,
                story,
                category,
                goal,
                endsAt == null ? null : endsAt.until(zone),
                coverImageUrl,
                place,
                beneficiary,
                externalReference,
                metadata,
                Boolean.TRUE.equals(stopAtGoal),
                language);
    }
}
