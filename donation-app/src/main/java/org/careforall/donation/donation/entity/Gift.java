// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.entity;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.careforall.donation.ledger.entity.Split;

/**
 * What was promised.
 *
 * @param split the campaign's amount and the total that the donor pays
 * @param message the donor's words for the campaign
 * @param historyGroup the gifts that one history token opens; guests always have one
 * @param reference what an offline payment must name
 * @param externalReference the caller's own name for it
 * @param metadata the caller's own data
 */
public record Gift(
        UUID id,
        UUID campaignId,
        GivingMethod method,
        Split split,
        Donor donor,
        Optional<String> message,
        Optional<UUID> historyGroup,
        Optional<String> reference,
        Optional<String> externalReference,
        Map<String, String> metadata,
        Instant createdAt) {

    /** Keeps a copy of the metadata. */
    public Gift {
        metadata = Map.copyOf(metadata);
    }
}
