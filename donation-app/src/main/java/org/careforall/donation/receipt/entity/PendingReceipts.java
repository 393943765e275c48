// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.receipt.entity;

import static org.careforall.platform.database.Columns.setUuids;
import static org.careforall.platform.database.Columns.uuids;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Donations whose net changed and whose receipt was not looked at since. */
public final class PendingReceipts {

    private static final String ADD = "insert into receipt_pending (donation_id) select unnest(?)";

    private static final String NEXT =
            "select seq from receipt_pending where retry_at <= now() order by retry_at, seq limit ?";

    private static final String TAKE = "delete from receipt_pending where seq = any(?) returning donation_id";

    private static final String POSTPONE = """
            insert into receipt_pending (donation_id, retry_at, failure)
            select unnest(?), now() + interval '1 minute', ?""";

    private static final String FAILED =
            "update receipt_pending set failure = ?, retry_at = now() + interval '10 minutes' where seq = ?";

    private static final String COUNT = "select count(*) from receipt_pending where failure is not null or not ?";

    private PendingReceipts() {}

    /** Says that these donations' receipts must be looked at; part of the transaction that changed them. */
    public static void add(Connection connection, Collection<UUID> donationIds) throws SQLException {
        if (donationIds.isEmpty()) {
            return;
        }
        try (PreparedStatement add = connection.prepareStatement(ADD)) {
            setUuids(add, 1, donationIds);
            add.executeUpdate();
        }
    }

    /** Those that may be taken now, oldest first. */
    public static List<Long> next(Connection connection, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NEXT)) {
            select.setInt(1, limit);
            List<Long> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getLong(1));
                }
            }
            return found;
        }
    }

    /** Takes them out; returns their donations. */
    public static Set<UUID> take(Connection connection, List<Long> pending) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setArray(1, connection.createArrayOf("bigint", pending.toArray()));
            try (ResultSet rows = take.executeQuery()) {
                return uuids(rows);
            }
        }
    }

    /** Puts back what cannot be done yet, behind everything else. */
    public static void postpone(Connection connection, Collection<UUID> donationIds, String cause) throws SQLException {
        if (donationIds.isEmpty()) {
            return;
        }
        try (PreparedStatement add = connection.prepareStatement(POSTPONE)) {
            setUuids(add, 1, donationIds);
            add.setString(2, cause);
            add.executeUpdate();
        }
    }

    /** Keeps why one could not be done; it is tried again later. */
    public static void failed(Connection connection, long pending, String cause) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(FAILED)) {
            update.setString(1, cause);
            update.setLong(2, pending);
            update.executeUpdate();
        }
    }

    /** How many wait: all, or only those that failed. */
    public static long count(Connection connection, boolean onlyFailed) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COUNT)) {
            select.setBoolean(1, onlyFailed);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
