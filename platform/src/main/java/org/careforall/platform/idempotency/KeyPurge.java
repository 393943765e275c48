// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.idempotency;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** Forgets keys after three days, in small steps; the design asks for 48 hours at the least. */
@Singleton
@Startup
@DependsOn("Migrations")
public class KeyPurge {

    private static final Duration KEPT = Duration.ofDays(3);
    private static final int STEP = 5_000;

    @Inject
    private Claims claims;

    /** One step a minute; a step is one transaction. */
    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    void purge() {
        claims.purgeBefore(Instant.now().minus(KEPT), STEP);
    }
}
