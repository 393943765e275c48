// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.velocity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import org.careforall.donation.velocity.entity.Counts;
import org.careforall.donation.velocity.entity.FailedPayments;
import org.careforall.donation.velocity.entity.HeldKey;
import org.careforall.donation.velocity.entity.HeldKind;
import org.careforall.donation.velocity.entity.Hold;
import org.careforall.donation.velocity.entity.Holds;
import org.careforall.platform.database.Database;

/** Decides who is held back: whose payments fail too often, and for who is many, more than twice as often as they succeed. */
@ApplicationScoped
public class HoldBack {

    private static final int AT_ONCE = 5_000;
    private static final int FAILURES_OF_ONE_CAPTURE = 2;

    private Database database;
    private VelocitySettings settings;

    /** For CDI's proxies. */
    protected HoldBack() {}

    /** Made by CDI. */
    @Inject
    public HoldBack(Database database, VelocitySettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /**
     * Looks at the keys of what failed since the last look, in one transaction; true when there may be more, false too while
     * another server is at it.
     */
    public boolean lookAtNew(Instant now) {
        return database.inTransaction(connection -> {
            if (!FailedPayments.lock(connection)) {
                return false;
            }
            SortedSet<HeldKey> keys = FailedPayments.takeNew(connection, AT_ONCE);
            if (keys.isEmpty()) {
                return false;
            }
            Instant since = now.minus(settings.window());
            List<Counts.Failed> many = Counts.failed(connection, keys, since).stream()
                    .filter(failed ->
                            failed.count() >= settings.mostFailed(failed.key().kind()))
                    .toList();
            Holds.put(connection, holds(connection, many, since, now));
            return true;
        });
    }

    /** Forgets what is over. */
    public void purge(Instant now) {
        database.inTransaction(connection -> {
            Instant over = now.minus(settings.window());
            FailedPayments.purgeBefore(connection, over, AT_ONCE);
            Holds.purgeBefore(connection, over);
            return null;
        });
    }

    private List<Hold> holds(Connection connection, List<Counts.Failed> many, Instant since, Instant now)
            throws SQLException {
        Map<String, Long> fromAddresses = Counts.capturedFrom(
                connection,
                many.stream()
                        .filter(failed -> failed.key().kind() == HeldKind.ADDRESS)
                        .map(failed -> failed.key().key())
                        .toList(),
                since);
        List<Hold> holds = new ArrayList<>();
        for (Counts.Failed failed : many) {
            long captured =
                    switch (failed.key().kind()) {
                        case ADDRESS -> fromAddresses.getOrDefault(failed.key().key(), 0L);
                        case CAMPAIGN ->
                            Counts.capturedFor(
                                    connection,
                                    UUID.fromString(failed.key().key()),
                                    since,
                                    failed.count() / FAILURES_OF_ONE_CAPTURE + 1);
                        case EMAIL -> 0;
                    };
            if (failed.count() > FAILURES_OF_ONE_CAPTURE * captured) {
                holds.add(new Hold(
                        failed.key(),
                        failed.count(),
                        captured,
                        now,
                        failed.latest().plus(settings.window())));
            }
        }
        holds.sort(Comparator.comparing(Hold::key));
        return holds;
    }
}
