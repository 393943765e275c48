// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.reconciliation.entity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The differences of each comparison. */
final class DifferenceRows {

    private static final String ADD = """
            insert into reconciliation_difference (reconciliation_id, campaign_id, figure, kept, ledger, moving)
            values (?, ?, ?, ?, ?, ?)""";

    private static final String OF = """
            select campaign_id, figure, kept, ledger, moving from reconciliation_difference
            where reconciliation_id = ? order by campaign_id, figure""";

    /**
     * Of each campaign what was found when it was last compared: a run that went on behind another one, or failed half-way,
     * says nothing of the rest. What is older than the last run through all campaigns counts no more.
     */
    private static final String DRIFT = """
            with run as (
                select * from reconciliation where started_at >= coalesce(
                    (select max(started_at) from reconciliation where status = 'DONE' and began_after is null), '-infinity'))
            select count(*), coalesce(sum(abs(kept - ledger)) filter (where figure in ('captured', 'refunded')), 0)
            from reconciliation_difference d join run on run.id = d.reconciliation_id
            where not exists (
                select 1 from run later
                where later.started_at > run.started_at and d.campaign_id <= later.reached
                    and (later.began_after is null or d.campaign_id > later.began_after))""";

    private DifferenceRows() {}

    static void add(Connection connection, UUID reconciliation, List<LedgerDifference> differences)
            throws SQLException {
        try (PreparedStatement add = connection.prepareStatement(ADD)) {
            for (LedgerDifference difference : differences) {
                add.setObject(1, reconciliation);
                add.setObject(2, difference.campaignId());
                add.setString(3, difference.figure());
                add.setLong(4, difference.kept());
                add.setLong(5, difference.ledger());
                add.setBoolean(6, difference.moving());
                add.addBatch();
            }
            add.executeBatch();
        }
    }

    static List<LedgerDifference> of(Connection connection, UUID reconciliation) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(OF)) {
            query.setObject(1, reconciliation);
            List<LedgerDifference> found = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(new LedgerDifference(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getLong(3),
                            row.getLong(4),
                            row.getBoolean(5)));
                }
            }
            return found;
        }
    }

    static Drift drift(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(DRIFT);
                ResultSet row = query.executeQuery()) {
            row.next();
            return new Drift(row.getLong(1), row.getLong(2));
        }
    }
}
