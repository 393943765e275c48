// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.receipt.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import org.careforall.platform.clock.Recurring;
import org.careforall.platform.health.Gauges;

/** Lets receipts be numbered soon after the gifts were settled. Every server asks; the database lets one do it. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(Recurring.class)
public class ReceiptClock {

    private static final int BATCHES = 20;

    @Inject
    private NumberReceipts receipts;

    @Inject
    private Gauges gauges;

    @PostConstruct
    void register() {
        gauges.register("careforall_receipts_waiting", receipts, all -> all.waiting(false));
        gauges.register("careforall_receipts_failed", receipts, all -> all.waiting(true));
    }

    /** Every other second. */
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void number() {
        int batches = 0;
        while (receipts.numberSome() && ++batches < BATCHES) {
            // the next batch
        }
    }
}
