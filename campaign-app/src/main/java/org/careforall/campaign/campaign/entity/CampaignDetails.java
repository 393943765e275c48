// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.entity;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.careforall.events.Money;

/**
 * What the owner says of a campaign; checked. Values that may be missing are null here, because this is what is compared,
 * kept and shown field by field.
 *
 * @param title plain text
 * @param summary plain text
 * @param story Markdown
 * @param category slug of a category
 * @param goal positive; its currency is the only one that the campaign takes
 * @param endsAt when it ends by itself; may be null
 * @param coverImageUrl may be null
 * @param place may be null
 * @param beneficiary whom it helps; may be null
 * @param externalReference the owner's own id of it; may be null
 * @param metadata the owner's own data; never null
 * @param stopAtGoal whether it ends by itself when its goal is reached
 * @param language of its texts, a BCP 47 tag; null: not said
 */
public record CampaignDetails(
        String title,
        String summary,
        String story,
        String category,
        Money goal,
        Instant endsAt,
        String coverImageUrl,
        Place place,
        String beneficiary,
        String externalReference,
        Map<String, String> metadata,
        boolean stopAtGoal,
        String language) {

    /** A field's value before and after; either may be null. */
    public record Change(Object from, Object to) {}

    /** What differs, by the name of the field in the API. */
    public Map<String, Change> differencesTo(CampaignDetails later) {
        Map<String, Object> before = fields();
        Map<String, Change> changes = new LinkedHashMap<>();
        later.fields().forEach((field, value) -> {
            if (!Objects.equals(before.get(field), value)) {
                changes.put(field, new Change(before.get(field), value));
            }
        });
        return changes;
    }

    /** Whether staff must read the change before the public does. */
    public boolean differsInWhatIsReviewed(CampaignDetails other) {
        return !title.equals(other.title)
                || !goal.equals(other.goal)
                || !Objects.equals(beneficiary, other.beneficiary);
    }

    private Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", title);
        fields.put("summary", summary);
        fields.put("story", story);
        fields.put("category", category);
        fields.put("goal", goal);
        fields.put("endsAt", endsAt);
        fields.put("coverImageUrl", coverImageUrl);
        fields.put("place", place);
        fields.put("beneficiary", beneficiary);
        fields.put("externalReference", externalReference);
        fields.put("metadata", metadata);
        fields.put("stopAtGoal", stopAtGoal);
        fields.put("language", language);
        return fields;
    }
}
