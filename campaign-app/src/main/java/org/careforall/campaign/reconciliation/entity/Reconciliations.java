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
            insert into reconciliation (id, status, started_at, seen_at, reached) values (?, 'RUNNING', now(), now(), ?)
            on conflict do nothing""";

    private static final String STEP = """
            update reconciliation set seen_at = now(), checked = checked + ?, reached = coalesce(?, reached)
            where id = ? and status = 'RUNNING'""";

    private static final String END = """
            update reconciliation set status = case when ?::text is null then 'DONE' else 'FAILED' end,
                                      as_of = now(), failure = ?
            where id = ? and status = 'RUNNING'""";

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
            return execute(connection, BEGIN, id, after.orElse(null)) == 1;
        });
    }

    /**
     * A sign of life.
     *
     * @param reached the last campaign that was compared; null when none was since
     * @return false when it was given up meanwhile
     */
    public boolean step(UUID id, int checked, UUID reached) {
        return database.with(connection -> execute(connection, STEP, checked, reached, id) == 1);
    }

    /** Ends it with what differed. */
    public void end(UUID id, List<LedgerDifference> differences) {
        database.inTransaction(connection -> {
            DifferenceRows.add(connection, id, differences);
            return execute(connection, END, null, null, id);
        });
    }

    /** Ends it where it could not go on; what differed so far stays. */
    public void fail(UUID id, List<LedgerDifference> differences, String failure) {
        database.inTransaction(connection -> {
            DifferenceRows.add(connection, id, differences);
            return execute(connection, END, failure, failure, id);
        });
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

    /** How many figures differed in the last one that came to its end, and by how much together; 0 before the first. */
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
