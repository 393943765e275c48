// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.janitor.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.careforall.payment.lease.entity.Leases;
import org.careforall.payment.provider.ProviderUnknown;
import org.careforall.payment.webhook.control.ApplyParkedEvents;
import org.careforall.platform.database.Database;

/**
 * What was left open is found out (rule 9): refunds and captures without an answer, pages that nobody came back from,
 * events that wait or did not reach us. One instance at a time, by a lease that ends by itself if its holder dies.
 */
@Dependent
public class TidyUp {

    private static final Logger LOG = Logger.getLogger(TidyUp.class.getName());
    private static final String LEASE = "janitor";
    private static final Duration LEASE_FOR = Duration.ofMinutes(2);

    private final Database database;
    private final ApplyParkedEvents parked;
    private final SettleUnknown unknown;
    private final CatchUp catchUp;

    @Inject
    public TidyUp(Database database, ApplyParkedEvents parked, SettleUnknown unknown, CatchUp catchUp) {
        this.database = database;
        this.parked = parked;
        this.unknown = unknown;
        this.catchUp = catchUp;
    }

    /** One round; what fails is logged and comes again in the next one. */
    public void round(Instant now) {
        if (!holdsLease(now)) {
            return;
        }
        attempt("parked events", () -> parked.sweep(now));
        attempt("refunds", () -> unknown.refunds(now));
        attempt("captures", () -> unknown.captures(now));
        attempt("pages", () -> unknown.pages(now));
        attempt("missed events", () -> catchUp.run(now));
        attempt("lease", () -> lease(now, now));
    }

    private boolean holdsLease(Instant now) {
        try {
            return lease(now, now.plus(LEASE_FOR));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the janitor does not get at its lease", e);
            return false;
        }
    }

    private static void attempt(String what, Runnable job) {
        try {
            job.run();
        } catch (ProviderUnknown e) {
            LOG.log(Level.WARNING, "the janitor left off: {0}: {1}", new Object[] {what, e.getMessage()});
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the janitor left off: " + what, e);
        }
    }

    private boolean lease(Instant now, Instant until) {
        return database.inTransaction(connection -> Leases.take(connection, LEASE, now, until));
    }
}
