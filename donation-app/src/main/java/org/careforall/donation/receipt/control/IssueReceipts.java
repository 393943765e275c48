// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.receipt.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.careforall.donation.receipt.entity.Due;
import org.careforall.donation.receipt.entity.DueReceipts;
import org.careforall.donation.receipt.entity.Issuer;
import org.careforall.donation.receipt.entity.PendingReceipts;
import org.careforall.donation.receipt.entity.ReceiptBook;
import org.careforall.donation.receipt.entity.ReceiptNumber;
import org.careforall.events.donation.DonationEvent;
import org.careforall.events.donation.DonationReceiptVoided;

/**
 * Brings receipts to what their donations say, inside the caller's transaction. The donations are read after their
 * pending entries were taken: a change that commits later has an entry of its own.
 */
final class IssueReceipts {

    private IssueReceipts() {}

    /** Does these pending entries; gives back what other apps are to be told. */
    static List<DonationEvent> issue(
            Connection connection, List<Long> pending, Issuer issuer, String prefix, Instant now) throws SQLException {
        Set<UUID> taken = PendingReceipts.take(connection, pending);
        List<Due> due = DueReceipts.of(connection, taken);
        due.forEach(one -> taken.remove(one.donation().id()));
        PendingReceipts.postpone(connection, taken, "the donation or its campaign is not here (a restored backup)");
        Map<UUID, ReceiptNumber> voided = ReceiptBook.voidAll(connection, outdated(due), now);
        ReceiptBook.issue(
                connection, issuer, prefix, due.stream().filter(Due::issues).toList(), now);
        return due.stream()
                .filter(one -> voided.containsKey(one.donation().id()))
                .map(one -> (DonationEvent) new DonationReceiptVoided(
                        one.donation().snapshot(one.donation().progress().version()),
                        voided.get(one.donation().id()).toString(),
                        one.issues()))
                .toList();
    }

    private static List<UUID> outdated(List<Due> due) {
        return due.stream().filter(Due::voids).map(one -> one.donation().id()).toList();
    }
}
