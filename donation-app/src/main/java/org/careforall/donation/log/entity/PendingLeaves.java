// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.log.entity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What is booked and not in the log yet. */
public final class PendingLeaves {

    /** What cannot be logged (its transaction is gone, or is a leaf already) stays, and holds up nobody. */
    private static final String TAKE = """
            with ready as (
                select p.transaction_id from log_pending p
                where exists (select from ledger_transaction t where t.id = p.transaction_id)
                    and not exists (select from log_leaf l where l.transaction_id = p.transaction_id)
                order by p.transaction_id limit ?),
            taken as (
                delete from log_pending p using ready where p.transaction_id = ready.transaction_id
                returning p.transaction_id)
            select %s from taken join ledger_transaction t on t.id = taken.transaction_id %s
            order by t.id""".formatted(LedgerRow.COLUMNS, LedgerRow.LINES);

    private static final String COUNT = "select count(*) from log_pending";

    private PendingLeaves() {}

    /** Takes a bounded number out, to be logged in the same transaction. */
    public static List<LedgerRow> take(Connection connection, int limit) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setInt(1, limit);
            List<LedgerRow> taken = new ArrayList<>();
            try (ResultSet row = take.executeQuery()) {
                while (row.next()) {
                    taken.add(LedgerRow.read(row));
                }
            }
            return taken;
        }
    }

    /** How many there are. */
    public static long count(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COUNT);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
