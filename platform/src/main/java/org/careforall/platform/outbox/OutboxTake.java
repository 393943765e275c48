// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Rows taken out of the outbox in a database transaction that stays open until they are sent: commit drops them, and
 * whatever else happens brings them back.
 */
final class OutboxTake implements AutoCloseable {

    /** Taken at once at the most. */
    static final int LIMIT = 500;

    /** One relay per outbox at a time, over all instances: the lock goes with the transaction. */
    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtext('outbox'))";

    private static final String TAKE = """
            delete from outbox where seq in (select seq from outbox order by seq limit %d)
            returning seq, lane, envelope""".formatted(LIMIT);

    private final Connection connection;
    private final List<OutboxRow> rows;

    private OutboxTake(Connection connection, List<OutboxRow> rows) {
        this.connection = connection;
        this.rows = rows;
    }

    /** Takes what is there, in order; nothing when another relay is at it. The connection belongs to the caller. */
    static OutboxTake from(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement lock = connection.prepareStatement(LOCK);
                ResultSet held = lock.executeQuery()) {
            held.next();
            return new OutboxTake(connection, held.getBoolean(1) ? take(connection) : List.of());
        } catch (SQLException e) {
            try {
                connection.rollback();
            } catch (SQLException gone) {
                e.addSuppressed(gone);
            }
            throw e;
        }
    }

    private static List<OutboxRow> take(Connection connection) throws SQLException {
        List<OutboxRow> rows = new ArrayList<>();
        try (PreparedStatement take = connection.prepareStatement(TAKE);
                ResultSet row = take.executeQuery()) {
            while (row.next()) {
                rows.add(new OutboxRow(row.getLong(1), row.getInt(2), row.getString(3)));
            }
        }
        rows.sort(Comparator.comparingLong(OutboxRow::seq));
        return rows;
    }

    List<OutboxRow> rows() {
        return rows;
    }

    /** They are sent: forget them. */
    void commit() throws SQLException {
        connection.commit();
    }

    /** Brings back what was not committed. */
    @Override
    public void close() throws SQLException {
        connection.rollback();
    }
}
