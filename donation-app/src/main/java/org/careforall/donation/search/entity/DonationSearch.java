// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.search.entity;

import static org.careforall.platform.database.Columns.instant;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.careforall.donation.donation.entity.DonationRow;
import org.careforall.donation.horizon.Horizon;

/** Looks through all donations. */
public final class DonationSearch {

    private DonationSearch() {}

    /**
     * Before which moment a search by change ends: all that changed before it is there, and none will come any more. Not
     * inside a transaction: the rows must be seen as of later.
     */
    public static Optional<Instant> until(Connection connection, SearchFilter filter) throws SQLException {
        if (filter.updatedSince().isEmpty()) {
            return Optional.empty();
        }
        Instant since = filter.updatedSince().get();
        Instant settled = Horizon.settledBefore(connection);
        return Optional.of(settled.isBefore(since) ? since : settled);
    }

    /** The metadata keys of all that the filter finds, in order. */
    public static List<String> metadataKeys(Connection connection, SearchFilter filter, int limit) throws SQLException {
        try (PreparedStatement select = SearchQuery.metadataKeys(filter).prepare(connection, limit);
                ResultSet row = select.executeQuery()) {
            List<String> keys = new ArrayList<>();
            while (row.next()) {
                keys.add(row.getString(1));
            }
            return keys;
        }
    }

    /**
     * A page of what the filter finds.
     *
     * @param until what {@link #until} said before
     */
    public static List<Found> find(
            Connection connection,
            SearchFilter filter,
            Optional<Instant> until,
            Optional<SearchPosition> after,
            int limit)
            throws SQLException {
        SearchQuery query = new SearchQuery(filter);
        if (until.isPresent()) {
            query.changed(filter.updatedSince().orElseThrow(), until.get(), after);
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
}
