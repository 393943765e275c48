// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.inbox;

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
import java.util.UUID;
import org.careforall.platform.clock.Recurring;

/** Forgets what the inbox saw more than 30 days ago, in small steps, so that it does not grow for ever. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(Recurring.class)
public class InboxPurge {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int STEP = 5_000;

    /** 500,000 a minute: ten times what 800 events a second bring. */
    private static final int MOST_STEPS = 100;

    @Inject
    private Inbox inbox;

    /** Each minute as many steps as there is to forget, bounded; a step is one transaction. */
    @Schedule(hour = "*", minute = "*", persistent = false)
    void purge() {
        UUID oldest = firstIdOf(Instant.now().minus(KEPT));
        int steps = 0;
        while (inbox.forgetBefore(oldest, STEP) >= STEP && steps < MOST_STEPS) {
            steps++;
        }
    }

    /** The smallest UUIDv7 of a moment (RFC 9562, section 5.7): its first 48 bits are the milliseconds. */
    static UUID firstIdOf(Instant moment) {
        return new UUID(moment.toEpochMilli() << 16 | 0x7000L, 0x8000000000000000L);
    }
}
