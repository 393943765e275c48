// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.search.entity;

import static org.careforall.platform.database.Columns.instant;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.careforall.donation.donation.entity.DonationRow;

/** Looks through all donations. */
public final class DonationSearch {

    /**
     * When the oldest transaction began that still runs. What it changes will carry that moment, so a caller who pages
     * through changes must not be led past it: they would never see them.
     */
    private static final String OLDEST_RUNNING = """
            select least(now(), min(xact_start)) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid()""";

    /** Between the moment a transaction takes as its begin and the moment the others can see it. */
    static final Duration MARGIN = Duration.ofSeconds(1);

    private DonationSearch() {}

    /** A page of what the filter finds. Not inside a transaction: each statement needs its own view of the data. */
    public static List<Found> find(
            Connection connection, SearchFilter filter, Optional<SearchPosition> after, int limit) throws SQLException {
        SearchQuery query = new SearchQuery(filter);
        if (filter.updatedSince().isPresent()) {
            query.changed(filter.updatedSince().get(), settledBefore(connection), after);
        } else {
            query.newest(after);
        }
        try (PreparedStatement select = query.prepare(connection, limit);
                ResultSet row = select.executeQuery()) {
            List<Found> found = new ArrayList<>();
            while (row.next()) {
                found.add(new Found(DonationRow.read(row), instant(row, "updated_at")));
            }
            return found;
        }
    }

    static Instant settledBefore(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OLDEST_RUNNING);
                ResultSet row = select.executeQuery()) {
            row.next();
            return instant(row, "least").minus(MARGIN);
        }
    }
}
