// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.search.entity;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.careforall.donation.donation.entity.DonationStatus;

/**
 * What is looked for; what is empty does not matter.
 *
 * @param donor an e-mail address, an account's id, or how a name begins
 * @param reference an offline payment's reference, or the caller's own name for the gift
 * @param metadata pairs that the gift's metadata must hold
 * @param from created at this moment or later
 * @param to created before this moment
 * @param updatedSince changed at this moment or later; sorts by change, oldest first
 * @param namedOnly leaves out anonymous gifts: who may not see their donors must not find them by their donors
 */
public record SearchFilter(
        Optional<UUID> campaignId,
        Set<DonationStatus> status,
        Optional<String> donor,
        Optional<String> reference,
        Map<String, String> metadata,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<Instant> updatedSince,
        boolean namedOnly) {

    /** The same, without anonymous gifts. */
    public SearchFilter withNamedOnly() {
        return new SearchFilter(campaignId, status, donor, reference, metadata, from, to, updatedSince, true);
    }
}
