// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.janitor.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.careforall.payment.lease.entity.Leases;
import org.careforall.payment.webhook.control.ApplyParkedEvents;
import org.careforall.platform.clock.RepeatedWork;
import org.careforall.platform.database.Database;

/**
 * What was left open is found out (rule 9): refunds and captures without an answer, pages that nobody came back from,
 * events that wait or did not reach us. One instance at a time, by a lease that ends by itself if its holder dies.
 */
@Dependent
public class TidyUp {

    private static final String LEASE = "janitor";
    private static final Duration LEASE_FOR = Duration.ofMinutes(2);

    private final Database database;
    private final ApplyParkedEvents parked;
    private final SettleUnknown unknown;
    private final CatchUp catchUp;
    private final RepeatedWork work;

    @Inject
    public TidyUp(
            Database database, ApplyParkedEvents parked, SettleUnknown unknown, CatchUp catchUp, RepeatedWork work) {
        this.database = database;
        this.parked = parked;
        this.unknown = unknown;
        this.catchUp = catchUp;
        this.work = work;
    }

    /**
     * One round; a part that fails does not hold up the others.
     *
     * @throws RuntimeException when the lease can not be asked for
     */
    public void round(Instant now) {
        if (!lease(now, now.plus(LEASE_FOR))) {
            return;
        }
        work.run("Janitor: parked events", () -> parked.sweep(now));
        work.run("Janitor: refunds", () -> unknown.refunds(now));
        work.run("Janitor: captures", () -> unknown.captures(now));
        work.run("Janitor: pages", () -> unknown.pages(now));
        work.run("Janitor: missed events", () -> catchUp.run(now));
        work.run("Janitor: lease", () -> lease(now, now));
    }

    private boolean lease(Instant now, Instant until) {
        return database.inTransaction(connection -> Leases.take(connection, LEASE, now, until));
    }
}
