// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.settlement.entity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.careforall.events.Money;

/**
 * What the provider said about one refund.
 *
 * @param id the id that the refund gets here when it was not ours
 * @param ours our id of it, when we asked for it
 * @param failedAt when it failed, if it did
 */
public record RefundWord(
        UUID id,
        Optional<UUID> ours,
        String providerRefundId,
        Money amount,
        RefundStatus status,
        Optional<String> failure,
        Optional<Instant> failedAt) {}
