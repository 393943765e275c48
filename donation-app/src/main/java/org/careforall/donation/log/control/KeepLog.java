// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.log.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import org.careforall.donation.log.entity.PendingLeaves;
import org.careforall.platform.clock.Recurring;
import org.careforall.platform.database.Database;
import org.careforall.platform.health.Gauges;

/** Keeps the log up with the ledger, on every server: one of them is at it at a time. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(Recurring.class)
public class KeepLog {

    /** So that a long backlog is signed now and then. */
    private static final int BATCHES = 20;

    @Inject
    private NumberLeaves numberer;

    @Inject
    private SignCheckpoint signer;

    @Inject
    private Database database;

    @Inject
    private Gauges gauges;

    /** What waits for its place in the log; grows only when something is wrong. */
    @PostConstruct
    void register() {
        gauges.register("careforall_log_pending", database, source -> source.with(PendingLeaves::count));
    }

    /** Each second: a second's bookings are one batch, and a donor who asks for a proof waits no longer than that. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void keepUp() {
        int batches = 0;
        while (numberer.numberSome() && ++batches < BATCHES) {
            // the next batch
        }
        signer.signIfGrown();
    }
}
