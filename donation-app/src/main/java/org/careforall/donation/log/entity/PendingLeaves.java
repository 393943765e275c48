// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.log.entity;

import static org.careforall.platform.database.Columns.setUuids;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What is booked and not in the log yet. */
public final class PendingLeaves {

    private static final String NEXT =
            "select transaction_id from log_pending where transaction_id > ? order by transaction_id limit ?";

    /** By ids, so that no statistics of a table that is empty most of the time can make it read the whole ledger. */
    private static final String READ = """
            select %s from ledger_transaction t %s
            where t.id = any(?) and not exists (select from log_leaf l where l.transaction_id = t.id)
            order by t.id""".formatted(LedgerRow.COLUMNS, LedgerRow.LINES);

    private static final String TAKE = "delete from log_pending where transaction_id = any(?)";
    private static final String COUNT = "select count(*) from log_pending";

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private PendingLeaves() {}

    /**
     * Takes a bounded number out, to be logged in the same transaction. What cannot be logged (its transaction is gone, or is a
     * leaf already) stays, and holds up nobody.
     */
    public static List<LedgerRow> take(Connection connection, int limit) throws SQLException {
        List<UUID> next = next(connection, BEFORE_ALL, limit);
        while (!next.isEmpty()) {
            List<LedgerRow> found = read(connection, next);
            if (!found.isEmpty()) {
                try (PreparedStatement take = connection.prepareStatement(TAKE)) {
                    setUuids(take, 1, found.stream().map(LedgerRow::id).toList());
                    take.executeUpdate();
                }
                return found;
            }
            next = next(connection, next.get(next.size() - 1), limit);
        }
        return List.of();
    }

    private static List<UUID> next(Connection connection, UUID after, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NEXT)) {
            select.setObject(1, after);
            select.setInt(2, limit);
            List<UUID> ids = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
            return ids;
        }
    }

    private static List<LedgerRow> read(Connection connection, List<UUID> ids) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(READ)) {
            setUuids(select, 1, ids);
            List<LedgerRow> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(LedgerRow.read(row));
                }
            }
            return found;
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
