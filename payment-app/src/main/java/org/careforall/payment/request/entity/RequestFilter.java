// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.request.entity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which requests are asked for, and after which one the page begins.
 *
 * @param ownerId only of this owner's campaigns; empty for all
 */
public record RequestFilter(
        Optional<RefundRequestStatus> status, Optional<UUID> campaignId, Optional<UUID> ownerId, Optional<End> after) {

    /** The last request of the page before. */
    public record End(Instant createdAt, UUID id) {}
}
