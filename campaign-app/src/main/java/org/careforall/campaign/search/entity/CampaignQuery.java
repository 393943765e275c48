// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.search.entity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.careforall.campaign.campaign.entity.CampaignStatus;

/**
 * Which campaigns are asked for.
 *
 * @param words what to look for, each word must be there; empty for all
 * @param category a slug
 * @param statuses those that are wanted
 * @param owner whose; empty for everybody's
 * @param unapproved whether those are wanted too that the public must not see
 * @param reference the owner's own id of it
 * @param metadata entries that the owner's own data must have
 * @param near within a distance of a place
 * @param sort the order
 * @param after the key and the id of the last one on the page before
 * @param limit how many
 */
public record CampaignQuery(
        List<String> words,
        Optional<String> category,
        Set<CampaignStatus> statuses,
        Optional<UUID> owner,
        boolean unapproved,
        Optional<String> reference,
        Map<String, String> metadata,
        Optional<Circle> near,
        CampaignSort sort,
        Optional<Position> after,
        int limit) {

    /** Of what is trending: whether the page before ended among those that nobody gave to lately. */
    boolean isAmongTheRest() {
        return after.filter(position -> position.key().equals("0")).isPresent();
    }

    /** Of what is trending: those that nobody gave to lately, from their beginning or from where a page ended among them. */
    CampaignQuery theRest(int number) {
        Optional<Position> position = after.filter(ended -> isAmongTheRest());
        return new CampaignQuery(
                words, category, statuses, owner, unapproved, reference, metadata, near, sort, position, number);
    }

    /** Around a place: degrees and kilometres. */
    public record Circle(double latitude, double longitude, double kilometres) {}

    /** Where a page ended. */
    public record Position(String key, UUID id) {}
}
