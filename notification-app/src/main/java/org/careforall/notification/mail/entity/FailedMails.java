// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.mail.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.careforall.platform.database.Columns;
import org.careforall.platform.database.Database;

/** The mails that were given up. */
@ApplicationScoped
public class FailedMails {

    private static final String LIST = """
            select m.notice_id, n.kind, n.subject_id, m.attempts, m.failed_at, m.retrying, coalesce(m.error, '') as error
            from mail_outbox m join notice n on n.id = m.notice_id
            where m.failed_at is not null and m.notice_id > ? order by m.notice_id limit ?""";

    private Database database;

    /** For CDI's proxies. */
    protected FailedMails() {}

    /** Made by CDI. */
    @Inject
    public FailedMails(Database database) {
        this.database = database;
    }

    /** Oldest first, after an id. */
    public List<FailedMail> list(UUID after, int limit) {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(LIST)) {
                select.setObject(1, after);
                select.setInt(2, limit);
                List<FailedMail> mails = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        mails.add(new FailedMail(
                                row.getObject("notice_id", UUID.class),
                                row.getString("kind"),
                                row.getObject("subject_id", UUID.class),
                                row.getInt("attempts"),
                                Columns.instant(row, "failed_at"),
                                row.getBoolean("retrying"),
                                row.getString("error")));
                    }
                }
                return mails;
            }
        });
    }

    /** Lets one be tried again from the start; whether there was one. It is in the list until it was taken. */
    public boolean retry(UUID id, Instant now) {
        return database.with(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update mail_outbox set retrying = true, attempts = 0, due_at = ? where notice_id = ? and failed_at is not null")) {
                update.setObject(1, Columns.timestamp(now));
                update.setObject(2, id);
                return update.executeUpdate() == 1;
            }
        });
    }
}
