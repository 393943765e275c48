// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.preference.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.careforall.notification.notice.entity.NoticeKind;
import org.careforall.platform.database.Database;

/** Which mails people want. */
@ApplicationScoped
public class Preferences {

    private static final String UPSERT = """
            insert into preference (user_id, kind, email) values (?, ?, ?)
            on conflict (user_id, kind) do update set email = excluded.email""";

    private Database database;

    /** For CDI's proxies. */
    protected Preferences() {}

    /** Made by CDI. */
    @Inject
    public Preferences(Database database) {
        this.database = database;
    }

    /** For each kind whether a mail is wanted; what was never said is wanted. */
    public Map<NoticeKind, Boolean> emails(UUID user) {
        Map<NoticeKind, Boolean> wanted = new EnumMap<>(NoticeKind.class);
        for (NoticeKind kind : NoticeKind.values()) {
            if (kind.isOptional()) {
                wanted.put(kind, true);
            }
        }
        return database.with(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select kind, email from preference where user_id = ?")) {
                select.setObject(1, user);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        wanted.put(NoticeKind.valueOf(row.getString(1)), row.getBoolean(2));
                    }
                }
                return wanted;
            }
        });
    }

    /** Keeps what somebody said; kinds that are left out stay as they are. */
    @Transactional
    public Map<NoticeKind, Boolean> putEmails(UUID user, Map<NoticeKind, Boolean> wanted) {
        database.with(connection -> {
            try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
                for (Map.Entry<NoticeKind, Boolean> one : new EnumMap<>(wanted).entrySet()) {
                    upsert.setObject(1, user);
                    upsert.setString(2, one.getKey().name());
                    upsert.setBoolean(3, one.getValue());
                    upsert.addBatch();
                }
                return upsert.executeBatch();
            }
        });
        return emails(user);
    }
}
