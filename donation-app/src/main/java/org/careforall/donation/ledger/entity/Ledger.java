// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.ledger.entity;

import static org.careforall.platform.database.Columns.timestamp;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** The book itself: transactions are added, nothing else. */
public final class Ledger {

    private static final String TRANSACTION = """
            insert into ledger_transaction (id, donation_id, campaign_id, kind, reversal, cause_event_id, occurred_at)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private static final String ENTRY =
            "insert into ledger_entry (transaction_id, line, account, amount, currency) values (?, ?, ?, ?, ?)";

    private Ledger() {}

    /** Writes transactions with their lines, in two round trips. The database checks them at commit. */
    public static void append(Connection connection, List<LedgerTransaction> transactions) throws SQLException {
        if (transactions.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(TRANSACTION)) {
            for (LedgerTransaction transaction : transactions) {
                insert.setObject(1, transaction.id());
                insert.setObject(2, transaction.donationId());
                insert.setObject(3, transaction.campaignId());
                insert.setString(4, transaction.kind().name());
                insert.setBoolean(5, transaction.reversal());
                insert.setObject(6, transaction.causeEventId());
                insert.setObject(7, timestamp(transaction.occurredAt()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (PreparedStatement insert = connection.prepareStatement(ENTRY)) {
            for (LedgerTransaction transaction : transactions) {
                int line = 1;
                for (Posting posting : transaction.postings()) {
                    insert.setObject(1, transaction.id());
                    insert.setInt(2, line++);
                    insert.setString(3, posting.account().name());
                    insert.setLong(4, posting.money().amount());
                    insert.setString(5, posting.money().currency());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
