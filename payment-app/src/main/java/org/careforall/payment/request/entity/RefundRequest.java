// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.request.entity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.careforall.events.Money;

/**
 * A donor asks for money back.
 *
 * @param amount empty for all that is left when it is decided
 * @param reason the donor's
 * @param decision why it was rejected, in the words of whoever decided
 * @param refundId what came of it, once approved
 */
public record RefundRequest(
        UUID id,
        UUID donationId,
        UUID campaignId,
        RefundRequestStatus status,
        Optional<Money> amount,
        String reason,
        Instant createdAt,
        Optional<Instant> decidedAt,
        Optional<String> decision,
        Optional<UUID> refundId) {}
