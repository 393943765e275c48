// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.velocity.entity;

import static org.careforall.platform.database.Columns.instant;
import static org.careforall.platform.database.Columns.timestamp;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Counts what failed and what was captured since a moment. */
public final class Counts {

    private static final String FAILED = """
            select asked.kind, asked.key, count(*) as failed, max(f.at) as latest
            from unnest(?::text[], ?::text[]) as asked (kind, key)
            left join velocity_hold h on h.kind = asked.kind and h.key = asked.key
            join velocity_failure f on f.kind = asked.kind and f.key = asked.key
                and f.at > greatest(?, coalesce(h.released_at, '-infinity'))
            group by asked.kind, asked.key""";

    /** By the index of changes, which every capture is: one on the address would have to be kept with every gift. */
    private static final String CAPTURED_FROM = """
            select address_key, count(*) from donation
            where updated_at > ? and captured_at > ? and address_key = any(?)
            group by address_key""";

    private static final String CAPTURED_FOR = """
            select count(*) from (
                select 1 from donation
                where campaign_id = ? and captured_at > ? and captured - refunded - charged_back > 0
                limit ?) as few""";

    private Counts() {}

    /** How often a key's payments failed, and when last. */
    public record Failed(HeldKey key, long count, Instant latest) {}

    /** What failed, after staff last released the key. */
    public static List<Failed> failed(Connection connection, Collection<HeldKey> keys, Instant since)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FAILED)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "text", keys.stream().map(key -> key.kind().name()).toArray()));
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "text", keys.stream().map(HeldKey::key).toArray()));
            select.setObject(3, timestamp(since));
            List<Failed> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    HeldKey key = new HeldKey(HeldKind.valueOf(row.getString("kind")), row.getString("key"));
                    found.add(new Failed(key, row.getLong("failed"), instant(row, "latest")));
                }
            }
            return found;
        }
    }

    /** Captured gifts that came from these addresses; addresses without are left out. */
    public static Map<String, Long> capturedFrom(Connection connection, Collection<String> addresses, Instant since)
            throws SQLException {
        Map<String, Long> found = new HashMap<>();
        if (addresses.isEmpty()) {
            return found;
        }
        try (PreparedStatement select = connection.prepareStatement(CAPTURED_FROM)) {
            select.setObject(1, timestamp(since));
            select.setObject(2, timestamp(since));
            select.setArray(3, connection.createArrayOf("text", addresses.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.put(row.getString(1), row.getLong(2));
                }
            }
        }
        return found;
    }

    /** Captured gifts for a campaign, counted no further than this: it may have got many thousands. */
    public static long capturedFor(Connection connection, UUID campaign, Instant since, long most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CAPTURED_FOR)) {
            select.setObject(1, campaign);
            select.setObject(2, timestamp(since));
            select.setLong(3, most);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
