// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.ledger.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One balanced booking. Never changed after it was written.
 *
 * @param reversal whether it takes back what its kind booked before (a refund that failed later, a dispute that was won)
 * @param causeEventId the event that caused it: with the kind it is booked once
 * @param occurredAt when the money moved
 * @param postings its lines; they sum to zero in each currency
 */
public record LedgerTransaction(
        UUID id,
        UUID donationId,
        UUID campaignId,
        TransactionKind kind,
        boolean reversal,
        UUID causeEventId,
        Instant occurredAt,
        List<Posting> postings) {

    /** @throws IllegalArgumentException when it has no lines or does not sum to zero */
    public LedgerTransaction {
        postings = List.copyOf(postings);
        boolean balanced = postings.stream()
                .collect(Collectors.groupingBy(
                        posting -> posting.money().currency(),
                        Collectors.summingLong(posting -> posting.money().amount())))
                .values()
                .stream()
                .allMatch(sum -> sum == 0);
        if (postings.isEmpty() || !balanced) {
            throw new IllegalArgumentException("not balanced: " + postings);
        }
    }
}
