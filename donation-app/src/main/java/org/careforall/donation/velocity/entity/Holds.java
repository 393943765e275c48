// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.velocity.entity;

import static org.careforall.platform.database.Columns.instant;
import static org.careforall.platform.database.Columns.setUuid;
import static org.careforall.platform.database.Columns.timestamp;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is held back, for all instances. */
public final class Holds {

    /** What staff released while it was being counted stays released. */
    private static final String PUT = """
            insert into velocity_hold as held (kind, key, failed, captured, since, until) values (?, ?, ?, ?, ?, ?)
            on conflict (kind, key) do update set failed = excluded.failed, captured = excluded.captured,
                until = excluded.until,
                since = case when held.until > excluded.since then held.since else excluded.since end
            where coalesce(held.released_at, '-infinity') < excluded.since""";

    private static final String PAGE = """
            select * from velocity_hold where until > ? and (kind, key) > (?, ?) order by kind, key limit ?""";

    private static final String RELEASE = """
            update velocity_hold set until = ?, released_at = ?, released_by = ? where key = ? and until > ?""";

    private static final String PURGE = "delete from velocity_hold where until < ?";

    private Holds() {}

    /** Holds keys back; they come in their order. */
    public static void put(Connection connection, List<Hold> holds) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(PUT)) {
            for (Hold hold : holds) {
                insert.setString(1, hold.key().kind().name());
                insert.setString(2, hold.key().key());
                insert.setLong(3, hold.failed());
                insert.setLong(4, hold.captured());
                insert.setObject(5, timestamp(hold.since()));
                insert.setObject(6, timestamp(hold.until()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** What is held back at this moment, in the keys' order. */
    public static List<Hold> at(Connection connection, Instant now, Optional<HeldKey> after, int limit)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(PAGE)) {
            select.setObject(1, timestamp(now));
            select.setString(2, after.map(key -> key.kind().name()).orElse(""));
            select.setString(3, after.map(HeldKey::key).orElse(""));
            select.setInt(4, limit);
            List<Hold> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Hold(
                            new HeldKey(HeldKind.valueOf(row.getString("kind")), row.getString("key")),
                            row.getLong("failed"),
                            row.getLong("captured"),
                            instant(row, "since"),
                            instant(row, "until")));
                }
            }
            return found;
        }
    }

    /** Lets a key go, and its failures so far; false when it is not held back. */
    public static boolean release(Connection connection, String key, Instant now, Optional<UUID> staff)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(RELEASE)) {
            update.setObject(1, timestamp(now));
            update.setObject(2, timestamp(now));
            setUuid(update, 3, staff);
            update.setString(4, key);
            update.setObject(5, timestamp(now));
            return update.executeUpdate() > 0;
        }
    }

    /** Forgets what ended before. */
    public static void purgeBefore(Connection connection, Instant moment) throws SQLException {
        try (PreparedStatement purge = connection.prepareStatement(PURGE)) {
            purge.setObject(1, timestamp(moment));
            purge.executeUpdate();
        }
    }
}
