// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.history.entity;

import static org.careforall.platform.database.Columns.setUuid;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careforall.donation.donation.entity.Donation;
import org.careforall.donation.donation.entity.DonationRow;

/** Whose gift is whose: by account, and by the group that a guest's token opens. Ids sort by time. */
public final class Histories {

    private static final String OF_USER =
            "select * from donation where donor_user_id = ? and id < ? order by id desc limit ?";

    private static final String OF_GROUP =
            "select * from donation where history_group = ? and id < ? order by id desc limit ?";

    /** The key that counts distinct donors is fixed at capture: an account's only where nothing was captured yet. */
    private static final String CLAIM = """
            update donation set donor_user_id = ?, updated_at = now(),
                donor_key = case when paid_captured = 0 then ? else donor_key end
            where donor_user_id is null and (history_group = ? or lower(donor_email) = lower(?))""";

    /** A guest may give again with the token of gifts that an account has claimed: then it opens the gifts of two. */
    private static final String CLAIMED_BY_OTHERS = """
            select 1 from donation where history_group = ?
            having bool_or(donor_user_id <> ?) and not bool_or(donor_user_id = ?)""";

    private static final UUID END = new UUID(-1, -1);

    private Histories() {}

    /** An account's gifts, newest first. */
    public static List<Donation> ofUser(Connection connection, UUID user, Optional<UUID> before, int limit)
            throws SQLException {
        return page(connection, OF_USER, user, before, limit);
    }

    /** A group's gifts, newest first. */
    public static List<Donation> ofGroup(Connection connection, UUID group, Optional<UUID> before, int limit)
            throws SQLException {
        return page(connection, OF_GROUP, group, before, limit);
    }

    /**
     * Gives gifts that are nobody's to an account: those of a group, or those of an address.
     *
     * @return how many
     */
    public static int claim(
            Connection connection, UUID user, String donorKey, Optional<UUID> group, Optional<String> address)
            throws SQLException {
        try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setObject(1, user);
            claim.setString(2, donorKey);
            setUuid(claim, 3, group);
            claim.setString(4, address.orElse(null));
            return claim.executeUpdate();
        }
    }

    /** Whether somebody else has gifts of this group, and this account has none. */
    public static boolean isOthers(Connection connection, UUID group, UUID user) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CLAIMED_BY_OTHERS)) {
            select.setObject(1, group);
            select.setObject(2, user);
            select.setObject(3, user);
            return select.executeQuery().next();
        }
    }

    private static List<Donation> page(Connection connection, String sql, UUID whose, Optional<UUID> before, int limit)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, whose);
            select.setObject(2, before.orElse(END));
            select.setInt(3, limit);
            return DonationRow.readAll(select);
        }
    }
}
