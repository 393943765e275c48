// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.velocity.entity;

import static org.careforall.platform.database.Columns.maybeText;
import static org.careforall.platform.database.Columns.setUuids;
import static org.careforall.platform.database.Columns.timestamp;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/** Payments that failed, kept for a window. */
public final class FailedPayments {

    private static final String ORIGINS =
            "select id, campaign_id, address_key, donor_email from donation where id = any(?)";

    private static final String ADD = """
            insert into velocity_failure (event_id, kind, key, at) values (?, ?, ?, ?)
            on conflict (event_id, kind) do nothing""";

    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtext('velocity'))";

    private static final String TAKE_NEW = """
            update velocity_failure set evaluated = true where ctid = any (array(
                select ctid from velocity_failure where not evaluated limit ?))
            returning kind, key""";

    private static final String PURGE = """
            delete from velocity_failure where ctid = any (array(
                select ctid from velocity_failure where at < ? order by at limit ? for update skip locked))""";

    private FailedPayments() {}

    /** Where these gifts came from; those that are not here are left out. */
    public static List<Origin> origins(Connection connection, Collection<UUID> donations) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ORIGINS)) {
            setUuids(select, 1, donations);
            List<Origin> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Origin(
                            row.getObject("id", UUID.class),
                            row.getObject("campaign_id", UUID.class),
                            maybeText(row, "address_key"),
                            maybeText(row, "donor_email")));
                }
            }
            return found;
        }
    }

    /** Adds them in one round trip; an event that is there already changes nothing. */
    public static void add(Connection connection, List<FailedPayment> failed) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            for (FailedPayment one : failed) {
                insert.setObject(1, one.eventId());
                insert.setString(2, one.key().kind().name());
                insert.setString(3, one.key().key());
                insert.setObject(4, timestamp(one.at()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /**
     * Whether this transaction alone looks until it ends: of two at once, the one that counted first and wrote last would
     * leave the smaller count.
     */
    public static boolean lock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK);
                ResultSet row = lock.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** The keys of those that nobody has looked at yet. */
    public static SortedSet<HeldKey> takeNew(Connection connection, int limit) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(TAKE_NEW)) {
            update.setInt(1, limit);
            SortedSet<HeldKey> keys = new TreeSet<>();
            try (ResultSet row = update.executeQuery()) {
                while (row.next()) {
                    keys.add(new HeldKey(HeldKind.valueOf(row.getString("kind")), row.getString("key")));
                }
            }
            return keys;
        }
    }

    /** Forgets the oldest. */
    public static int purgeBefore(Connection connection, Instant moment, int limit) throws SQLException {
        try (PreparedStatement purge = connection.prepareStatement(PURGE)) {
            purge.setObject(1, timestamp(moment));
            purge.setInt(2, limit);
            return purge.executeUpdate();
        }
    }
}
