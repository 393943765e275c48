// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.campaign;

import java.time.Instant;
import java.util.UUID;
import org.careforall.events.Money;
import org.careforall.events.Nullable;

/**
 * A campaign as of one of its versions: all that other apps keep of it.
 *
 * @param campaignId the campaign
 * @param version counts the campaign's changes, from 1
 * @param slug its name in links
 * @param title its title
 * @param ownerId the account that owns it
 * @param status {@code DRAFT}, {@code IN_REVIEW}, {@code ACTIVE}, {@code PAUSED}, {@code COMPLETED} or {@code CANCELLED}
 * @param acceptsDonations whether it takes gifts: said by its owner, so that no other app repeats the rule
 * @param goal what it asks for; its currency is the only one it takes
 * @param endsAt when it ends by itself; null when it does not
 */
public record CampaignSnapshot(
        UUID campaignId,
        long version,
        String slug,
        String title,
        UUID ownerId,
        String status,
        boolean acceptsDonations,
        Money goal,
        @Nullable Instant endsAt) {}
