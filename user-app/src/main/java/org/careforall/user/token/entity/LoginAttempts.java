// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.token.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import org.careforall.platform.database.Columns;
import org.careforall.platform.database.Database;

/** Counts logins that are under way or failed, in windows of time. */
@ApplicationScoped
public class LoginAttempts {

    private static final String COUNT = """
            insert into login_attempts as a (bucket, attempts, ends_at) values (?, 1, ?)
            on conflict (bucket) do update set
                attempts = case when a.ends_at <= ? then 1 else a.attempts + 1 end,
                ends_at = case when a.ends_at <= ? then excluded.ends_at else a.ends_at end
            returning attempts, ends_at""";

    private Database database;

    /** For CDI's proxies. */
    protected LoginAttempts() {}

    /** Made by CDI. */
    @Inject
    public LoginAttempts(Database database) {
        this.database = database;
    }

    /**
     * What a bucket holds, this attempt included.
     *
     * @param endsAt when the window ends and counting begins anew
     */
    public record Count(int attempts, Instant endsAt) {}

    /** Counts one attempt; a window that is over begins anew and ends at {@code endsAt}. */
    public Count count(String bucket, Instant now, Instant endsAt) {
        return database.with(connection -> {
            try (PreparedStatement count = connection.prepareStatement(COUNT)) {
                count.setString(1, bucket);
                count.setObject(2, Columns.timestamp(endsAt));
                count.setObject(3, Columns.timestamp(now));
                count.setObject(4, Columns.timestamp(now));
                try (ResultSet row = count.executeQuery()) {
                    row.next();
                    return new Count(row.getInt("attempts"), Columns.instant(row, "ends_at"));
                }
            }
        });
    }

    /** Takes one attempt back: it succeeded. */
    public void takeBack(String bucket) {
        database.with(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update login_attempts set attempts = greatest(attempts - 1, 0) where bucket = ?")) {
                update.setString(1, bucket);
                return update.executeUpdate();
            }
        });
    }

    /** Forgets windows that are over, a bounded number at once; how many. */
    public int forgetEndedBefore(Instant moment, int limit) {
        return database.with(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("""
                    delete from login_attempts where bucket in (
                        select bucket from login_attempts where ends_at < ? limit ? for update skip locked)""")) {
                delete.setObject(1, Columns.timestamp(moment));
                delete.setInt(2, limit);
                return delete.executeUpdate();
            }
        });
    }
}
