// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.idempotency;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Duration;
import java.time.Instant;
import org.careforall.platform.clock.Recurring;

/** Forgets keys after three days, in small steps; the design asks for 48 hours at the least. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(Recurring.class)
public class KeyPurge {

    private static final Duration KEPT = Duration.ofDays(3);
    private static final int STEP = 5_000;
    /** Together with the step more than the fastest system makes in a minute, and still an end. */
    private static final int MOST_STEPS = 40;

    @Inject
    private ClaimTransaction transaction;

    /** Steps until all is forgotten; each is a transaction of its own. */
    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    void purge() {
        Instant before = Instant.now().minus(KEPT);
        int steps = 0;
        while (transaction.purgeBefore(before, STEP) == STEP && steps < MOST_STEPS) {
            steps++;
        }
    }
}
