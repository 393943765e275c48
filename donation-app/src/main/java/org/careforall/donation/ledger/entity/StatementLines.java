// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.ledger.entity;

import static org.careforall.platform.database.Columns.instant;
import static org.careforall.platform.database.Columns.timestamp;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The lines of all accounts, as they were projected. */
public final class StatementLines {

    private static final String PAGE = """
            select l.*, t.kind, t.reversal, t.donation_id, t.campaign_id, t.occurred_at
            from account_line l join ledger_transaction t on t.id = l.transaction_id
            where l.account = ? and l.currency = ? and l.booked_at < ?
                and (l.booked_at, l.transaction_id, l.line) > (?, ?, ?)
            order by l.booked_at, l.transaction_id, l.line limit ?""";

    private StatementLines() {}

    /** Lines of an account after a place and before a moment, in the order in which they were booked. */
    public static List<StatementLine> page(
            Connection connection,
            Account account,
            String currency,
            StatementLine.Position after,
            Instant before,
            int limit)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(PAGE)) {
            select.setString(1, account.name());
            select.setString(2, currency);
            select.setObject(3, timestamp(before));
            select.setObject(4, timestamp(after.bookedAt()));
            select.setObject(5, after.transactionId());
            select.setInt(6, after.line());
            select.setInt(7, limit);
            List<StatementLine> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(read(row));
                }
            }
            return found;
        }
    }

    private static StatementLine read(ResultSet row) throws SQLException {
        return new StatementLine(
                instant(row, "booked_at"),
                row.getObject("transaction_id", UUID.class),
                row.getInt("line"),
                TransactionKind.valueOf(row.getString("kind")),
                row.getBoolean("reversal"),
                row.getObject("donation_id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                instant(row, "occurred_at"),
                row.getLong("amount"),
                row.getLong("balance"));
    }
}
