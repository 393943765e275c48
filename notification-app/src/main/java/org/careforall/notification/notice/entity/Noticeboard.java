// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.notice.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.careforall.events.Money;
import org.careforall.platform.database.Columns;
import org.careforall.platform.database.Database;

/** What people were told, for them to read. */
@ApplicationScoped
public class Noticeboard {

    /** Columns of a notice and its campaign's title, for whoever reads them with {@link #read}. */
    public static final String COLUMNS = """
            n.id, n.kind, n.subject_id, n.occurrence, n.campaign_id, n.donation_id, n.user_id, n.amount, n.charged,
            n.currency, n.donor_name, n.reason, n.created_at, n.read_at, c.title as campaign_title
            """;

    private static final String SELECT =
            "select " + COLUMNS + " from notice n left join campaign c on c.id = n.campaign_id ";

    private static final Object[] ABOUT_GIFTS = Stream.concat(
                    Stream.of(
                            NoticeKind.GIFT_THANKS,
                            NoticeKind.GIFT_REFUNDED,
                            NoticeKind.GIFT_CANCELLED,
                            NoticeKind.GIFT_RECEIVED),
                    Stream.of(Matter.values()).flatMap(matter -> matter.kinds().stream()))
            .map(Enum::name)
            .toArray();

    private static final Comparator<Told> OLDEST_FIRST =
            Comparator.comparing(told -> told.notice().id());

    private Database database;
    private StaffNotices staff;

    /** For CDI's proxies. */
    protected Noticeboard() {}

    /** Made by CDI. */
    @Inject
    public Noticeboard(Database database) {
        this.database = database;
        this.staff = new StaffNotices(database);
    }

    /** What somebody was told, and what they read as staff, newest first, before an id. */
    public List<Told> list(Reader reader, UUID before, boolean unreadOnly, int limit) {
        List<Told> own = own(reader.user(), before, unreadOnly, limit);
        if (reader.staff().isEmpty()) {
            return own;
        }
        return Stream.concat(own.stream(), staff.list(reader, before, unreadOnly, limit).stream())
                .sorted(OLDEST_FIRST.reversed())
                .limit(limit)
                .toList();
    }

    private List<Told> own(UUID user, UUID before, boolean unreadOnly, int limit) {
        String unread = unreadOnly ? "and n.read_at is null " : "";
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    SELECT + "where n.user_id = ? and n.id < ? " + unread + "order by n.id desc limit ?")) {
                select.setObject(1, user);
                select.setObject(2, before);
                select.setInt(3, limit);
                return all(select);
            }
        });
    }

    /** Notices of several people from an id on, oldest first. */
    public List<Told> since(Collection<UUID> users, UUID from, int limit) {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    SELECT + "where n.user_id = any (?) and n.id >= ? order by n.id limit ?")) {
                select.setArray(1, connection.createArrayOf("uuid", users.toArray()));
                select.setObject(2, from);
                select.setInt(3, limit);
                return all(select);
            }
        });
    }

    /** Staff's notices of these kinds from an id on, oldest first. */
    public List<Told> sinceForStaff(Collection<NoticeKind> kinds, UUID from, int limit) {
        return kinds.isEmpty() ? List.of() : staff.since(kinds, from, limit);
    }

    /** What anybody was told about a donation, oldest first, after an id; by the key that lets each be told once. */
    public List<Told> about(UUID donation, UUID after, int limit) {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    SELECT + "where n.kind = any (?) and n.subject_id = ? and n.id > ? order by n.id limit ?")) {
                select.setArray(1, connection.createArrayOf("text", ABOUT_GIFTS));
                select.setObject(2, donation);
                select.setObject(3, after);
                select.setInt(4, limit);
                return all(select);
            }
        });
    }

    /** How many somebody has not read. */
    public long unread(Reader reader) {
        return ownUnread(reader.user()) + (reader.staff().isEmpty() ? 0 : staff.unread(reader));
    }

    private long ownUnread(UUID user) {
        return database.with(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select count(*) from notice where user_id = ? and read_at is null")) {
                select.setObject(1, user);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    /** Notes that it was read, the first time; the notice, when it is theirs. */
    public Optional<Told> markRead(Reader reader, UUID notice, Instant now) {
        return markOwnRead(reader.user(), notice, now)
                .or(() -> reader.staff().isEmpty() ? Optional.empty() : staff.markRead(reader, notice, now));
    }

    private Optional<Told> markOwnRead(UUID user, UUID notice, Instant now) {
        return database.with(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                            "update notice set read_at = coalesce(read_at, ?) where id = ? and user_id = ?");
                    PreparedStatement select =
                            connection.prepareStatement(SELECT + "where n.id = ? and n.user_id = ?")) {
                update.setObject(1, Columns.timestamp(now));
                update.setObject(2, notice);
                update.setObject(3, user);
                update.executeUpdate();
                select.setObject(1, notice);
                select.setObject(2, user);
                return all(select).stream().findFirst();
            }
        });
    }

    /** The smallest UUIDv7 of a moment (RFC 9562, section 5.7): its first 48 bits are the milliseconds. */
    public static UUID firstIdOf(Instant moment) {
        return new UUID(moment.toEpochMilli() << 16 | 0x7000L, 0x8000000000000000L);
    }

    static List<Told> all(PreparedStatement select) throws SQLException {
        List<Told> told = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                told.add(read(row));
            }
        }
        return told;
    }

    /** One row of {@link #COLUMNS}. */
    public static Told read(ResultSet row) throws SQLException {
        Notice notice = new Notice(
                row.getObject("id", UUID.class),
                NoticeKind.valueOf(row.getString("kind")),
                row.getObject("subject_id", UUID.class),
                row.getLong("occurrence"),
                row.getObject("campaign_id", UUID.class),
                Columns.maybeUuid(row, "donation_id"),
                Columns.maybeUuid(row, "user_id"),
                money(row, "amount"),
                money(row, "charged"),
                Columns.maybeText(row, "donor_name"),
                Columns.maybeText(row, "reason"),
                Columns.instant(row, "created_at"),
                Columns.maybeInstant(row, "read_at"));
        return new Told(notice, Columns.maybeText(row, "campaign_title"));
    }

    /** A sum in the notice's currency; empty where the column is. */
    private static Optional<Money> money(ResultSet row, String column) throws SQLException {
        long sum = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(new Money(sum, row.getString("currency")));
    }
}
