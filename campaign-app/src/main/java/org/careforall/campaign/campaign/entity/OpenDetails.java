// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.careforall.campaign.text.Markdown;
import org.careforall.events.Money;

/** The part of a campaign that its owner may change without a review. Replaced as a whole. */
@Embeddable
public class OpenDetails {

    private String summary;
    private String story;

    /** Rendered when it is written: it is read a thousand times as often. */
    @Column(name = "story_html")
    private String storyHtml;

    private String category;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "cover_image_url")
    private String coverImageUrl;

    private Double latitude;
    private Double longitude;

    @Column(name = "place_name")
    private String placeName;

    @Column(name = "external_reference")
    private String externalReference;

    @Convert(converter = MetadataColumn.class)
    private Map<String, String> metadata;

    @Column(name = "stop_at_goal")
    private boolean stopAtGoal;

    private String language;

    /** For JPA. */
    protected OpenDetails() {}

    OpenDetails(CampaignDetails details) {
        summary = details.summary();
        story = details.story();
        storyHtml = Markdown.toHtml(details.story());
        category = details.category();
        endsAt = details.endsAt();
        coverImageUrl = details.coverImageUrl();
        Optional<Place> place = Optional.ofNullable(details.place());
        latitude = place.map(Place::latitude).orElse(null);
        longitude = place.map(Place::longitude).orElse(null);
        placeName = place.map(Place::name).orElse(null);
        externalReference = details.externalReference();
        metadata = details.metadata();
        stopAtGoal = details.stopAtGoal();
        language = details.language();
    }

    CampaignDetails with(String title, Money goal, String beneficiary) {
        Place place = latitude == null ? null : new Place(latitude, longitude, placeName);
        return new CampaignDetails(
                title,
                summary,
                story,
                category,
                goal,
                endsAt,
                coverImageUrl,
                place,
                beneficiary,
                externalReference,
                metadata,
                stopAtGoal,
                language);
    }

    Instant endsAt() {
        return endsAt;
    }

    String storyHtml() {
        return storyHtml;
    }
}
