// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.control;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Instant;
import org.careforall.platform.clock.Recurring;

/**
 * What happens by the clock. Several servers may sweep at once: each takes rows that the others do not hold.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(Recurring.class)
public class Sweep {

    private static final int BATCHES = 50;

    @Inject
    private ExpireDonations expiry;

    @Inject
    private EndGiftsOfCancelled cancelled;

    @Inject
    private ApplyPendingPayments payments;

    /** Twice a minute. */
    @Schedule(hour = "*", minute = "*", second = "10,40", persistent = false)
    void expire() {
        Instant now = Instant.now();
        int batches = 0;
        while (expiry.expireSome(now) && ++batches < BATCHES) {
            // the next batch
        }
    }

    /** Every five seconds: a donor who is about to pay is to learn of it. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void endWithCampaign() {
        Instant now = Instant.now();
        int batches = 0;
        while (cancelled.endSome(now) && ++batches < BATCHES) {
            // the next batch
        }
    }

    /** A timer of its own: whatever happens to one of them never stops the others. */
    @Schedule(hour = "*", minute = "*", second = "25,55", persistent = false)
    void applyPending() {
        payments.applySome();
    }
}
