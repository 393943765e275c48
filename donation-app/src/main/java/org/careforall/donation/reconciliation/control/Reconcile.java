// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.reconciliation.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.careforall.donation.reconciliation.entity.Reconciliation;
import org.careforall.donation.reconciliation.entity.Reconciliations;
import org.careforall.platform.client.NotReachedException;
import org.careforall.platform.database.Database;
import org.careforall.platform.id.Ids;

/** Runs comparisons of all sources in the background, one at a time across all servers, and keeps what they found. */
@ApplicationScoped
public class Reconcile {

    private static final Logger LOG = Logger.getLogger(Reconcile.class.getName());
    private static final Duration DEAD_AFTER = Duration.ofMinutes(30);

    @Resource
    private ManagedExecutorService executor;

    private Database database;
    private CompareSources compare;

    /** For CDI's proxies. */
    protected Reconcile() {}

    /** Made by CDI. */
    @Inject
    public Reconcile(Database database, CompareSources compare) {
        this.database = database;
        this.compare = compare;
    }

    /** Begins one, or does nothing when one is running; the one that runs. */
    public Optional<Reconciliation> start(String authorization) {
        UUID id = Ids.next();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        boolean begun =
                database.inTransaction(connection -> Reconciliations.begin(connection, id, now, now.minus(DEAD_AFTER)));
        if (begun) {
            executor.execute(() -> run(id, authorization));
        }
        return running();
    }

    /** The last one that ended. */
    public Optional<Reconciliation> latest() {
        return database.with(Reconciliations::latest);
    }

    /** The one that runs. */
    public Optional<Reconciliation> running() {
        return database.with(Reconciliations::running);
    }

    /** Compares and keeps the outcome; a failure is kept too, and seen by whoever reads it. */
    void run(UUID id, String authorization) {
        try {
            CompareSources.Outcome outcome = compare.compare(authorization);
            if (!outcome.differences().isEmpty()) {
                LOG.log(Level.SEVERE, "reconciliation: {0} differences, the first: {1}", new Object[] {
                    outcome.differences().size(), outcome.differences().get(0)
                });
            }
            end(
                    id,
                    connection ->
                            Reconciliations.done(connection, id, now(), outcome.campaigns(), outcome.differences()));
        } catch (NotReachedException e) {
            end(id, connection -> Reconciliations.failed(connection, id, now(), "another app " + e.getMessage()));
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "the reconciliation failed", e);
            end(id, connection -> Reconciliations.failed(connection, id, now(), "it broke off; see the server's log"));
        }
    }

    private interface Ending {
        void on(java.sql.Connection connection) throws java.sql.SQLException;
    }

    private void end(UUID id, Ending ending) {
        try {
            database.inTransaction(connection -> {
                ending.on(connection);
                return null;
            });
        } catch (RuntimeException e) {
            // the row stays RUNNING and is ended as dead by the next one
            LOG.log(Level.SEVERE, "the outcome of reconciliation " + id + " could not be kept", e);
        }
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
