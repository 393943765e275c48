// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.campaign.entity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What this app keeps of a campaign.
 *
 * @param acceptsDonations what campaign-app said; the rule is its own
 * @param currency ISO 4217; the only one it takes
 * @param endsAt when it ends by itself
 */
public record Campaign(
        UUID id,
        long version,
        Optional<String> slug,
        String title,
        UUID ownerId,
        String status,
        boolean acceptsDonations,
        String currency,
        Optional<Instant> endsAt) {

    /** Whether it was cancelled; no state follows that one. */
    public boolean isCancelled() {
        return "CANCELLED".equals(status);
    }

    /** Whether a gift may be made at this moment. */
    public boolean takesGiftsAt(Instant moment) {
        return acceptsDonations && endsAt.map(moment::isBefore).orElse(true);
    }
}
