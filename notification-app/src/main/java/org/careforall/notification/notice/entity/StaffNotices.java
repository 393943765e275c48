// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.notice.entity;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careforall.platform.database.Columns;
import org.careforall.platform.database.Database;

/** The notices for staff: nobody's own, read by each for themselves. The condition on the kind is the index's. */
final class StaffNotices {

    private static final String WHERE = "where n.kind like 'STAFF\\_%' and n.kind = any (?) ";

    private static final String SELECT =
            "select " + Noticeboard.COLUMNS.replace("n.read_at", "r.read_at") + """
            from notice n left join campaign c on c.id = n.campaign_id
            left join notice_read r on r.notice_id = n.id and r.user_id = ?
            """ + WHERE;

    private final Database database;

    StaffNotices(Database database) {
        this.database = database;
    }

    List<Told> list(Reader reader, UUID before, boolean unreadOnly, int limit) {
        String unread = unreadOnly ? "and r.read_at is null " : "";
        return database.with(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement(SELECT + "and n.id < ? " + unread + "order by n.id desc limit ?")) {
                bind(select, reader);
                select.setObject(3, before);
                select.setInt(4, limit);
                return Noticeboard.all(select);
            }
        });
    }

    /** From an id on, oldest first, as if nobody had read them. */
    List<Told> since(Collection<NoticeKind> kinds, UUID from, int limit) {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select " + Noticeboard.COLUMNS
                    + "from notice n left join campaign c on c.id = n.campaign_id " + WHERE
                    + "and n.id >= ? order by n.id limit ?")) {
                select.setArray(1, names(connection, kinds));
                select.setObject(2, from);
                select.setInt(3, limit);
                return Noticeboard.all(select);
            }
        });
    }

    long unread(Reader reader) {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select count(*) from notice n " + WHERE
                    + "and not exists (select from notice_read r where r.notice_id = n.id and r.user_id = ?)")) {
                select.setArray(1, names(connection, reader.staff()));
                select.setObject(2, reader.user());
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    Optional<Told> markRead(Reader reader, UUID notice, Instant now) {
        return database.with(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                            "insert into notice_read (notice_id, user_id, read_at) select n.id, ?, ? from notice n "
                                    + WHERE + "and n.id = ? on conflict do nothing");
                    PreparedStatement select = connection.prepareStatement(SELECT + "and n.id = ?")) {
                insert.setObject(1, reader.user());
                insert.setObject(2, Columns.timestamp(now));
                insert.setArray(3, names(connection, reader.staff()));
                insert.setObject(4, notice);
                insert.executeUpdate();
                bind(select, reader);
                select.setObject(3, notice);
                return Noticeboard.all(select).stream().findFirst();
            }
        });
    }

    private static void bind(PreparedStatement select, Reader reader) throws SQLException {
        select.setObject(1, reader.user());
        select.setArray(2, names(select.getConnection(), reader.staff()));
    }

    private static Array names(Connection connection, Collection<NoticeKind> kinds) throws SQLException {
        return connection.createArrayOf("text", kinds.stream().map(Enum::name).toArray());
    }
}
