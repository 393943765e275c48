// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.outbox;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.careforall.platform.database.DatabaseException;

/** How much waits in the outbox, and since when: what an operator watches while the broker is away. */
@ApplicationScoped
public class OutboxDepth {

    private static final String ROWS = "select count(*) from outbox";
    private static final String OLDEST = "select event_id from outbox order by seq limit 1";

    @Resource(lookup = "java:comp/env/jdbc/app")
    private DataSource database;

    /** For CDI. */
    public OutboxDepth() {}

    /** On another data source, as tests have it. */
    OutboxDepth(DataSource database) {
        this.database = database;
    }

    /** How many events wait to be sent. */
    public long rows() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(ROWS);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new DatabaseException("the outbox can not be counted", e);
        }
    }

    /** How long the oldest has waited, in seconds; 0 when none waits. */
    public double oldestAgeSeconds() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OLDEST);
                ResultSet row = select.executeQuery()) {
            return row.next() ? age(row.getObject(1, UUID.class)) : 0;
        } catch (SQLException e) {
            throw new DatabaseException("the outbox can not be read", e);
        }
    }

    /** The first 48 bits of a UUIDv7 are the milliseconds when it was made (RFC 9562, section 5.7). */
    private static double age(UUID event) {
        return Math.max(0, Instant.now().toEpochMilli() - (event.getMostSignificantBits() >>> 16)) / 1_000.0;
    }
}
