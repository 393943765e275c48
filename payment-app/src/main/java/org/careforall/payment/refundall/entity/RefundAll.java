// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.refundall.entity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * All gifts of a campaign are to be given back.
 *
 * @param requestId keys of refunds are derived from it
 * @param version the campaign's when it was requested: the latest request counts
 * @param requestedBy the member of staff in whose name it is done
 */
public record RefundAll(
        UUID campaignId, UUID requestId, long version, UUID requestedBy, Optional<String> reason, Instant requestedAt) {

    /** The key under which a gift's refund is reserved: the same however often the job begins anew. */
    public String keyOf(UUID donationId, UUID request) {
        return String.join("|", "refund-all", request.toString(), donationId.toString());
    }
}
