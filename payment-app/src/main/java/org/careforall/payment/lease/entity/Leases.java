// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.lease.entity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import org.careforall.platform.database.Columns;

/** Jobs that only one instance does at a time; a lease ends by itself if its holder dies. */
public final class Leases {

    private Leases() {}

    /** Whether the job is the caller's until then; {@code until} = {@code now} gives it back. */
    public static boolean take(Connection connection, String name, Instant now, Instant until) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into lease (name, until) values (?, ?) on conflict (name) do update set until = excluded.until
                where lease.until <= ? or excluded.until <= ?""")) {
            upsert.setString(1, name);
            upsert.setObject(2, Columns.timestamp(until));
            upsert.setObject(3, Columns.timestamp(now));
            upsert.setObject(4, Columns.timestamp(now));
            return upsert.executeUpdate() == 1;
        }
    }
}
