// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.UUID;
import org.careforall.platform.database.Database;

/** How much waits in the outbox, and since when: what an operator watches while the broker is away. */
@ApplicationScoped
public class OutboxDepth {

    private static final String ROWS = "select count(*) from outbox";
    private static final String OLDEST = "select event_id from outbox order by seq limit 1";

    private Database database;

    /** For CDI's proxies. */
    protected OutboxDepth() {}

    /** Made by CDI. */
    @Inject
    public OutboxDepth(Database database) {
        this.database = database;
    }

    /** How many events wait to be sent. */
    public long rows() {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(ROWS);
                    ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** How long the oldest has waited, in seconds; 0 when none waits. */
    public double oldestAgeSeconds() {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(OLDEST);
                    ResultSet row = select.executeQuery()) {
                return row.next() ? age(row.getObject(1, UUID.class)) : 0;
            }
        });
    }

    /** The first 48 bits of a UUIDv7 are the milliseconds when it was made (RFC 9562, section 5.7). */
    private static double age(UUID event) {
        return Math.max(0, Instant.now().toEpochMilli() - (event.getMostSignificantBits() >>> 16)) / 1_000.0;
    }
}
