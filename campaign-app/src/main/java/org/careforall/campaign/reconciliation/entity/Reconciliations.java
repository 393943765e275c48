// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.reconciliation.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careforall.platform.database.Columns;
import org.careforall.platform.database.Database;

/** All comparisons of the totals with the ledger; at most one runs, on whatever server. */
@ApplicationScoped
public class Reconciliations {

    /** Its process died, or it would have told something since. */
    private static final String END_DEAD = """
            update reconciliation set status = 'FAILED', as_of = now(), failure = 'its process ended'
            where status = 'RUNNING' and seen_at < now() - interval '1 minute'""";

    private static final String BEGIN = """
            insert into reconciliation (id, status, started_at, seen_at, reached, began_after)
            values (?, 'RUNNING', now(), now(), ?, ?)
            on conflict do nothing""";

    private static final String STEP = """
            update reconciliation set seen_at = now(), checked = checked + ?, reached = coalesce(?, reached)
            where id = ? and status = 'RUNNING'""";

    private static final String END = """
            update reconciliation set status = case when ?::text is null then 'DONE' else 'FAILED' end,
                                      as_of = now(), failure = ?
            where id = ? and status = 'RUNNING'""";

    /**
     * The last time that all campaigns were compared, by one run or by several that went on behind each other: when the
     * first of them began.
     */
    private static final String WHOLE = """
            with recursive chain as (
                select started_at as begun, started_at, status, reached from reconciliation
                where began_after is null and started_at >= coalesce(
                    (select max(started_at) from reconciliation where status = 'DONE' and began_after is null), '-infinity')
                union
                select chain.begun, next.started_at, next.status, next.reached
                from chain join reconciliation next
                    on next.began_after <= chain.reached and next.started_at > chain.started_at)
            select coalesce(extract(epoch from now() - max(begun)), -1)::float8 from chain where status = 'DONE'""";

    private static final String LATEST = """
            select id, status, started_at, as_of, checked, reached, failure
            from reconciliation order by started_at desc limit 1""";

    private Database database;

    /** For CDI's proxies. */
    protected Reconciliations() {}

    /** Made by CDI. */
    @Inject
    public Reconciliations(Database database) {
        this.database = database;
    }

    /** Begins one; false when one runs already. */
    public boolean begin(UUID id, Optional<UUID> after) {
        return database.with(connection -> {
            execute(connection, END_DEAD);
            return execute(connection, BEGIN, id, after.orElse(null), after.orElse(null)) == 1;
        });
    }

    /** A sign of life. */
    public void signOfLife(UUID id) {
        database.with(connection -> execute(connection, STEP, 0, null, id));
    }

    /**
     * Some more campaigns were compared: how far it came and what differed are written together, so that a run whose
     * process dies has lost nothing that it claims to have seen.
     *
     * @param reached the last campaign that was compared; null when there is none
     * @return false when it was given up meanwhile
     */
    public boolean step(UUID id, int checked, UUID reached, List<LedgerDifference> differences) {
        return database.inTransaction(connection -> {
            boolean goesOn = execute(connection, STEP, checked, reached, id) == 1;
            if (goesOn) {
                DifferenceRows.add(connection, id, differences);
            }
            return goesOn;
        });
    }

    /** Ends it. */
    public void end(UUID id) {
        database.with(connection -> execute(connection, END, null, null, id));
    }

    /** Ends it where it could not go on; what differed so far stays. */
    public void fail(UUID id, String failure) {
        database.with(connection -> execute(connection, END, failure, failure, id));
    }

    /** The last one that was begun. */
    public Optional<Reconciliation> latest() {
        return database.with(connection -> {
            execute(connection, END_DEAD);
            try (PreparedStatement query = connection.prepareStatement(LATEST);
                    ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(read(connection, row)) : Optional.empty();
            }
        });
    }

    /** How long ago the last comparison of all campaigns began, in seconds; -1 before the first. */
    public double wholeAgeSeconds() {
        return database.with(connection -> {
            try (PreparedStatement query = connection.prepareStatement(WHOLE);
                    ResultSet row = query.executeQuery()) {
                row.next();
                return row.getDouble(1);
            }
        });
    }

    /** How many figures differed when their campaign was last compared, and by how much together; 0 before the first. */
    public Drift drift() {
        return database.with(DifferenceRows::drift);
    }

    private static Reconciliation read(Connection connection, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        List<LedgerDifference> differences = new ArrayList<>(DifferenceRows.of(connection, id));
        return new Reconciliation(
                id,
                row.getString("status"),
                Columns.instant(row, "started_at"),
                Columns.maybeInstant(row, "as_of").orElse(null),
                row.getInt("checked"),
                row.getObject("reached", UUID.class),
                differences,
                row.getString("failure"));
    }

    private static int execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
