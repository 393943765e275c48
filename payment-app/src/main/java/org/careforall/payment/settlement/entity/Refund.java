// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.settlement.entity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.careforall.events.Money;

/**
 * Money given back of one attempt, asked for here or at the provider.
 *
 * @param id ours
 * @param providerRefundId the provider's; empty until it answered
 * @param status {@code PENDING} until the provider settled it
 * @param failure why it failed, in the provider's words
 */
public record Refund(
        UUID id,
        UUID donationId,
        UUID attemptId,
        Optional<String> providerRefundId,
        Money amount,
        Optional<String> reason,
        RefundStatus status,
        Optional<String> failure,
        Instant createdAt) {}
