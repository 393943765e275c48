// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.ledger.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.careforall.donation.ledger.entity.Books;
import org.careforall.donation.ledger.entity.LedgerTransaction;
import org.careforall.donation.ledger.entity.Posting;
import org.careforall.donation.ledger.entity.TransactionKind;
import org.careforall.platform.id.Ids;

/** Makes the ledger transactions for what one event changed. */
public final class BookChange {

    private BookChange() {}

    /** One transaction for each kind of booking that changed; none when nothing did. */
    public static List<LedgerTransaction> between(
            UUID donationId, Books before, Books after, UUID causeEventId, Instant occurredAt) {
        if (before.equals(after)) {
            return List.of();
        }
        List<LedgerTransaction> transactions = new ArrayList<>();
        for (TransactionKind kind : TransactionKind.values()) {
            List<Posting> postings = after.since(before, kind);
            if (!postings.isEmpty()) {
                transactions.add(new LedgerTransaction(
                        Ids.next(),
                        donationId,
                        after.campaignId(),
                        kind,
                        takesBack(kind, before, after),
                        causeEventId,
                        occurredAt,
                        postings));
            }
        }
        return transactions;
    }

    private static boolean takesBack(TransactionKind kind, Books before, Books after) {
        return size(kind, after) < size(kind, before);
    }

    private static long size(TransactionKind kind, Books books) {
        return switch (kind) {
            case CAPTURE -> books.moved().fitting();
            case REFUND -> books.moved().refunded();
            case CHARGEBACK -> books.moved().chargedBack();
            case HOLD -> books.split().shares(books.moved()).held();
            case PLATFORM_LOSS ->
                books.moved().refunded()
                        + books.moved().chargedBack()
                        - books.moved().captured();
            case SUSPENSE ->
                books.moved().unmatched().values().stream()
                                .mapToLong(Long::longValue)
                                .sum()
                        + books.moved().accepted();
            case ACCEPTANCE -> books.moved().accepted();
        };
    }
}
