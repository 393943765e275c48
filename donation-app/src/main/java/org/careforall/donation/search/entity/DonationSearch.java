// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.search.entity;

import static org.careforall.platform.database.Columns.instant;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.careforall.donation.donation.entity.DonationRow;
import org.careforall.donation.horizon.Horizon;

/** Looks through all donations. */
public final class DonationSearch {

    private DonationSearch() {}

    /** A page of what the filter finds. Not inside a transaction: each statement needs its own view of the data. */
    public static List<Found> find(
            Connection connection, SearchFilter filter, Optional<SearchPosition> after, int limit) throws SQLException {
        SearchQuery query = new SearchQuery(filter);
        if (filter.updatedSince().isPresent()) {
            query.changed(filter.updatedSince().get(), Horizon.settledBefore(connection), after);
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
