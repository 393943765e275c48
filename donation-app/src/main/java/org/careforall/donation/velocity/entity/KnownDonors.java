// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.velocity.entity;

import static org.careforall.platform.database.Columns.setUuid;
import static org.careforall.platform.database.Columns.timestamp;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who gave before. */
public final class KnownDonors {

    /** Two selects, as each has its index. */
    private static final String TRUSTED = """
            with own as (
                select id, status, updated_at, captured, refunded, charged_back, held from donation where donor_user_id = ?
                union
                select id, status, updated_at, captured, refunded, charged_back, held from donation where history_group = ?)
            select coalesce(bool_or(captured - refunded - charged_back - held > 0), false)
                and count(*) filter (where status = 'FAILED' and updated_at > ?) < ?
            from own""";

    private KnownDonors() {}

    /**
     * Whether a donor has a gift whose money stayed, and fewer than so many that failed lately: one good card does not open
     * the door for trying others.
     *
     * @param user the account
     * @param group the gifts that a history token opens
     */
    public static boolean trusted(
            Connection connection, Optional<UUID> user, Optional<UUID> group, Instant since, int mostFailed)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(TRUSTED)) {
            setUuid(select, 1, user);
            setUuid(select, 2, group);
            select.setObject(3, timestamp(since));
            select.setInt(4, mostFailed);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
