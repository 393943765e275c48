// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.mail.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careforall.notification.notice.entity.Noticeboard;
import org.careforall.platform.database.Columns;
import org.careforall.platform.database.Database;

/** The mails that wait. */
@ApplicationScoped
public class MailOutbox {

    private static final String INSERT = """
            insert into mail_outbox (notice_id, address, due_at)
            select t.id, t.address, ? from unnest(?::uuid[], ?::text[]) as t (id, address)
            on conflict do nothing""";

    /** Who takes a mail has it until the lease is over; if they die, it comes again. */
    private static final String LEASE = """
            with taken as (
                select m.notice_id from mail_outbox m join notice n on n.id = m.notice_id
                where (m.failed_at is null or m.retrying) and m.due_at <= ?
                  and (m.address is not null
                       or exists (select 1 from recipient r where r.user_id = n.user_id))
                order by m.due_at limit ? for update of m skip locked),
            leased as (
                update mail_outbox m set due_at = ?, attempts = attempts + 1 from taken t
                where m.notice_id = t.notice_id
                returning m.notice_id, m.address, m.attempts)
            select l.attempts, coalesce(l.address, r.email) as to_address, coalesce(p.email, true) as wanted,
            """ + Noticeboard.COLUMNS + """
            from leased l join notice n on n.id = l.notice_id
            left join recipient r on r.user_id = n.user_id
            left join campaign c on c.id = n.campaign_id
            left join preference p on p.user_id = n.user_id and p.kind = n.kind""";

    private Database database;

    /** For CDI's proxies. */
    protected MailOutbox() {}

    /** Made by CDI. */
    @Inject
    public MailOutbox(Database database) {
        this.database = database;
    }

    /** A mail about a notice. @param address empty: the recipient's, as soon as it is known */
    public record Due(UUID noticeId, Optional<String> address) {}

    /** Adds mails to the caller's transaction. */
    public void add(Collection<Due> mails, Instant now) {
        if (mails.isEmpty()) {
            return;
        }
        database.with(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.setObject(1, Columns.timestamp(now));
                insert.setArray(
                        2,
                        connection.createArrayOf(
                                "uuid", mails.stream().map(Due::noticeId).toArray()));
                insert.setArray(
                        3,
                        connection.createArrayOf(
                                "text",
                                mails.stream()
                                        .map(mail -> mail.address().orElse(null))
                                        .toArray()));
                return insert.executeUpdate();
            }
        });
    }

    /** Takes mails that are due and have an address; nobody else gets them until then. */
    public List<WaitingMail> lease(Instant now, Instant until, int limit) {
        return database.with(connection -> {
            try (PreparedStatement lease = connection.prepareStatement(LEASE)) {
                lease.setObject(1, Columns.timestamp(now));
                lease.setInt(2, limit);
                lease.setObject(3, Columns.timestamp(until));
                List<WaitingMail> mails = new ArrayList<>();
                try (ResultSet row = lease.executeQuery()) {
                    while (row.next()) {
                        mails.add(new WaitingMail(
                                Noticeboard.read(row),
                                row.getString("to_address"),
                                row.getBoolean("wanted"),
                                row.getInt("attempts")));
                    }
                }
                return mails;
            }
        });
    }

    /** These are done: sent, or not wanted. */
    public void remove(Collection<UUID> notices) {
        update("delete from mail_outbox where notice_id = any (?)", notices);
    }

    /** Gives a mail back, to be tried again later. @param counted whether the try counts as an attempt */
    public void retry(UUID notice, Instant due, boolean counted, String error) {
        update(
                "update mail_outbox set due_at = ?, attempts = greatest(0, attempts - ?), error = ? where notice_id = ?",
                Columns.timestamp(due),
                counted ? 0 : 1,
                error,
                notice);
    }

    /** Gives a mail up; it stays, visible to staff. */
    public void fail(UUID notice, Instant now, String error) {
        update(
                "update mail_outbox set failed_at = ?, retrying = false, error = ? where notice_id = ?",
                Columns.timestamp(now),
                error,
                notice);
    }

    private void update(String sql, Object... values) {
        database.with(connection -> {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    update.setObject(i + 1, bound(connection, values[i]));
                }
                return update.executeUpdate();
            }
        });
    }

    private static Object bound(Connection connection, Object value) throws SQLException {
        return value instanceof Collection<?> ids ? connection.createArrayOf("uuid", ids.toArray()) : value;
    }
}
