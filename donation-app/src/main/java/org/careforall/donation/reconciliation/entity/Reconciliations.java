// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.reconciliation.entity;

import static org.careforall.platform.database.Columns.instant;
import static org.careforall.platform.database.Columns.maybeInstant;
import static org.careforall.platform.database.Columns.timestamp;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Comparisons, stored. */
public final class Reconciliations {

    private static final String END_DEAD = """
            update reconciliation set state = 'FAILED', ended_at = now(), failure = 'the server that ran it stopped'
            where state = 'RUNNING' and started_at < ?""";

    private static final String BEGIN = """
            insert into reconciliation (id, started_at, state) values (?, ?, 'RUNNING') on conflict do nothing""";

    private static final String SELECT =
            "select id, started_at, ended_at, state, failure, campaigns from reconciliation ";

    private Reconciliations() {}

    /** Begins one; false when one is running. @param dead what began before this and still runs, runs no more */
    public static boolean begin(Connection connection, UUID id, Instant now, Instant dead) throws SQLException {
        try (PreparedStatement end = connection.prepareStatement(END_DEAD);
                PreparedStatement begin = connection.prepareStatement(BEGIN)) {
            end.setObject(1, timestamp(dead));
            end.executeUpdate();
            begin.setObject(1, id);
            begin.setObject(2, timestamp(now));
            return begin.executeUpdate() == 1;
        }
    }

    /** Ends one that could be done. */
    public static void done(Connection connection, UUID id, Instant now, int campaigns, List<Difference> differences)
            throws SQLException {
        end(connection, id, now, Reconciliation.State.DONE, null, campaigns);
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into reconciliation_difference (reconciliation_id, number, campaign_id, currency, figure,
                    one_source, one_amount, other_source, other_amount) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            int number = 0;
            for (Difference difference : differences) {
                insert.setObject(1, id);
                insert.setInt(2, ++number);
                insert.setObject(3, difference.campaignId());
                insert.setString(4, difference.currency());
                insert.setString(5, difference.figure().name());
                insert.setString(6, difference.one().name());
                insert.setLong(7, difference.oneAmount());
                insert.setString(8, difference.other().name());
                insert.setLong(9, difference.otherAmount());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Ends one that could not. */
    public static void failed(Connection connection, UUID id, Instant now, String failure) throws SQLException {
        end(connection, id, now, Reconciliation.State.FAILED, failure, 0);
    }

    private static void end(
            Connection connection, UUID id, Instant now, Reconciliation.State state, String failure, int campaigns)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update reconciliation set state = ?, ended_at = ?, failure = ?, campaigns = ?
                where id = ? and state = 'RUNNING'""")) {
            update.setString(1, state.name());
            update.setObject(2, timestamp(now));
            update.setString(3, failure);
            update.setInt(4, campaigns);
            update.setObject(5, id);
            if (update.executeUpdate() == 0) {
                throw new IllegalStateException("reconciliation " + id + " was thought dead and ended meanwhile");
            }
        }
    }

    /** The last one that ended. */
    public static Optional<Reconciliation> latest(Connection connection) throws SQLException {
        return one(connection, SELECT + "where ended_at is not null order by ended_at desc limit 1");
    }

    /** The one that runs. */
    public static Optional<Reconciliation> running(Connection connection) throws SQLException {
        return one(connection, SELECT + "where state = 'RUNNING'");
    }

    private static Optional<Reconciliation> one(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            UUID id = row.getObject("id", UUID.class);
            return Optional.of(new Reconciliation(
                    id,
                    instant(row, "started_at"),
                    maybeInstant(row, "ended_at").orElse(null),
                    Reconciliation.State.valueOf(row.getString("state")),
                    row.getString("failure"),
                    row.getInt("campaigns"),
                    differences(connection, id)));
        }
    }

    private static List<Difference> differences(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select * from reconciliation_difference where reconciliation_id = ? order by number")) {
            select.setObject(1, id);
            List<Difference> differences = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    differences.add(new Difference(
                            row.getObject("campaign_id", UUID.class),
                            row.getString("currency"),
                            Figure.valueOf(row.getString("figure")),
                            Source.valueOf(row.getString("one_source")),
                            row.getLong("one_amount"),
                            Source.valueOf(row.getString("other_source")),
                            row.getLong("other_amount")));
                }
            }
            return differences;
        }
    }
}
