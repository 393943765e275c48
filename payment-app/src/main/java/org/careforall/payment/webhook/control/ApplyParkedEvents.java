// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.webhook.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.careforall.payment.webhook.entity.StoredEvents;
import org.careforall.platform.database.Columns;
import org.careforall.platform.database.Database;

/**
 * The net beneath the meeting of events and donations: applies what is parked although what it waits for is there, and
 * calls foreign what waited too long. A foreign event is still applied if its donation turns up.
 */
@Dependent
public class ApplyParkedEvents {

    private static final Duration PATIENCE = Duration.ofHours(24);
    private static final Duration BODY_KEPT = Duration.ofDays(90);

    private final Database database;
    private final EventIntake intake;
    private final FailedEvents failed;

    @Inject
    public ApplyParkedEvents(Database database, EventIntake intake, FailedEvents failed) {
        this.database = database;
        this.intake = intake;
        this.failed = failed;
    }

    /**
     * One that fails alone is set aside with its cause.
     *
     * @return how many were tried again
     */
    public int sweep(Instant now) {
        List<String> ready = database.inTransaction(ApplyParkedEvents::ready);
        for (String id : ready) {
            try {
                again(id);
            } catch (RuntimeException e) {
                failed.note(id, e);
            }
        }
        database.inTransaction(connection -> {
            update(
                    connection,
                    "update webhook_event set state = 'foreign' where state = 'parked' and received_at < ?",
                    now.minus(PATIENCE));
            update(connection, """
                    update webhook_event set body = null
                    where state = 'foreign' and body is not null and received_at < ?""", now.minus(BODY_KEPT));
            return null;
        });
        return ready.size();
    }

    private void again(String id) {
        database.inTransaction(connection -> {
            var stored = StoredEvents.find(connection, id);
            if (stored.isPresent() && stored.get().body().isPresent()) {
                intake.again(connection, stored.get());
            }
            return null;
        });
    }

    private static void update(Connection connection, String sql, Instant before) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, Columns.timestamp(before));
            update.executeUpdate();
        }
    }

    private static List<String> ready(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                        select e.id from webhook_event e
                        left join intent i on i.intent_id = e.intent_id
                        join payment p on p.donation_id = coalesce(e.donation_id, i.donation_id) and p.known
                        where e.state in ('parked', 'foreign') and e.body is not null
                        order by e.told_at, e.received_at limit 200""");
                ResultSet row = select.executeQuery()) {
            List<String> ids = new ArrayList<>();
            while (row.next()) {
                ids.add(row.getString(1));
            }
            return ids;
        }
    }
}
