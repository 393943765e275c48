// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.wall.entity;

import static org.careforall.platform.database.Columns.instant;
import static org.careforall.platform.database.Columns.timestamp;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.careforall.events.Money;

/** The public walls: gifts that count, at what they count; newest first. An anonymous donor's name is not even read. */
public final class Wall {

    /**
     * The limit is a query of its own because of the planner: it reckons with a tenth of the rows for a limit that it does not know, and for
     * a plain parameter finds the plan for the known one cheaper, so that it plans each read anew (half of its time with a million gifts).
     */
    private static final String PAGE = """
            select id, case when anonymous or name_hidden then null else donor_name end as name, anonymous, currency,
                case when message_hidden then null else message end as message,
                captured - refunded - charged_back as net, captured_at
            from donation
            where campaign_id = ? and captured - refunded - charged_back > 0 and (captured_at, id) < (?, ?)
            order by captured_at desc, id desc limit (select ?)""";

    private static final String HIDE =
            "update donation set name_hidden = ?, message_hidden = ?, updated_at = now() where id = ?";

    private Wall() {}

    /** A gift, and the exact time that the next page goes on from (the shown one is cut to milliseconds). */
    public record Entry(WallGift gift, Instant position) {}

    /** The gifts of a campaign before a position. */
    public static List<Entry> before(Connection connection, UUID campaign, Instant time, UUID id, int limit)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(PAGE)) {
            select.setObject(1, campaign);
            select.setObject(2, timestamp(time));
            select.setObject(3, id);
            select.setInt(4, limit);
            List<Entry> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(read(row));
                }
            }
            return found;
        }
    }

    /** Hides or shows; false when there is no such gift. */
    public static boolean hide(Connection connection, UUID id, boolean name, boolean message) throws SQLException {
        try (PreparedStatement hide = connection.prepareStatement(HIDE)) {
            hide.setBoolean(1, name);
            hide.setBoolean(2, message);
            hide.setObject(3, id);
            return hide.executeUpdate() == 1;
        }
    }

    private static Entry read(ResultSet row) throws SQLException {
        Instant capturedAt = instant(row, "captured_at");
        return new Entry(
                new WallGift(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getBoolean("anonymous"),
                        new Money(row.getLong("net"), row.getString("currency")),
                        row.getString("message"),
                        capturedAt.truncatedTo(ChronoUnit.MILLIS)),
                capturedAt);
    }
}
