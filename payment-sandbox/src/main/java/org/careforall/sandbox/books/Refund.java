// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.books;

import java.util.Map;
import java.util.Optional;

/**
 * Money that went back to a card.
 *
 * @param amount in the smallest unit
 * @param settlesAt when the bank's word arrives, in seconds since 1970; empty when all is said
 */
public record Refund(
        String id,
        long created,
        String charge,
        String intent,
        long amount,
        String currency,
        TestCard card,
        Optional<String> reason,
        Map<String, String> metadata,
        RefundStatus status,
        String transaction,
        Optional<String> failureTransaction,
        Optional<Long> settlesAt)
        implements Entity {

    public Refund succeeded() {
        return settled(RefundStatus.SUCCEEDED, Optional.empty());
    }

    public Refund failed(String balanceTransaction) {
        return settled(RefundStatus.FAILED, Optional.of(balanceTransaction));
    }

    public Refund withMetadata(Map<String, String> changed) {
        return new Refund(
                id,
                created,
                charge,
                intent,
                amount,
                currency,
                card,
                reason,
                changed,
                status,
                transaction,
                failureTransaction,
                settlesAt);
    }

    private Refund settled(RefundStatus now, Optional<String> failure) {
        return new Refund(
                id,
                created,
                charge,
                intent,
                amount,
                currency,
                card,
                reason,
                metadata,
                now,
                transaction,
                failure,
                Optional.empty());
    }
}
