// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.horizon;

import static org.careforall.platform.database.Columns.instant;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/**
 * The moment before which nothing is written any more. Rows carry the moment at which their transaction began, and become
 * visible when it commits: whoever goes on from the newest row that is visible would miss those of a longer transaction.
 * A moment is used, and not the ids of transactions, because it survives a restored backup.
 */
public final class Horizon {

    /** Only what the app's own role runs: no other writes its tables. What waits between two transactions has no start. */
    private static final String OLDEST_RUNNING = """
            select least(now(), min(xact_start)) as oldest, bool_or(pid = pg_backend_pid()) as watched
            from pg_stat_activity where datname = current_database() and xact_start is not null""";

    /** Between the moment a transaction takes as its begin and the moment the others can see it. */
    public static final Duration MARGIN = Duration.ofSeconds(1);

    private Horizon() {}

    /**
     * Ask for it before the rows are read, in a statement of its own, so that the rows are seen as of later.
     *
     * @throws IllegalStateException when the database does not keep what its sessions do ({@code track_activities} is off)
     */
    public static Instant settledBefore(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OLDEST_RUNNING);
                ResultSet row = select.executeQuery()) {
            row.next();
            if (!row.getBoolean("watched")) {
                throw new IllegalStateException("the database hides what is running: track_activities must be on");
            }
            return instant(row, "oldest").minus(MARGIN);
        }
    }
}
