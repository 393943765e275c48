// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.ledger.control;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import org.careforall.donation.ledger.entity.Projection;
import org.careforall.platform.clock.Recurring;
import org.careforall.platform.database.Database;

/** Keeps the stored balances near the ledger. Of several servers, one does it at a time; what fails is done next time. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(Recurring.class)
public class ProjectBalances {

    private static final int AT_ONCE = 5_000;
    private static final int BATCHES = 50;

    @Inject
    private Database database;

    /** Every two seconds; each batch commits by itself. */
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void project() {
        int batches = 0;
        while (database.inTransaction(connection -> Projection.advance(connection, AT_ONCE)) && ++batches < BATCHES) {
            // the next batch
        }
    }
}
