// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.velocity.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Instant;
import org.careforall.donation.velocity.entity.HeldKind;
import org.careforall.platform.clock.Recurring;
import org.careforall.platform.health.Gauges;
import org.careforall.platform.limit.Limits;
import org.eclipse.microprofile.metrics.Tag;

/** Keeps what is held back up to date, on every server: each failed payment is looked at by one of them. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(Recurring.class)
public class WatchVelocity {

    private static final int BATCHES = 20;

    @Inject
    private HoldBack holdBack;

    @Inject
    private HeldKeys held;

    @Inject
    private RecentGifts recent;

    @Inject
    private Limits limits;

    @Inject
    private Gauges gauges;

    /** A held address or e-mail address is an alert; a campaign's is one too, and its gifts go on. */
    @PostConstruct
    void register() {
        for (HeldKind kind : HeldKind.values()) {
            gauges.register(
                    "careforall_velocity_held",
                    held,
                    keys -> keys.count(kind, Instant.now()),
                    new Tag("kind", kind.label()));
        }
        gauges.register("careforall_velocity_campaign_gifts", recent, gifts -> gifts.mostOfACampaign(Instant.now()));
    }

    /** Each second. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void watch() {
        if (!limits.on()) {
            return;
        }
        Instant now = Instant.now();
        int batches = 0;
        while (holdBack.lookAtNew(now) && ++batches < BATCHES) {
            // the next batch
        }
        held.refresh(now);
    }

    /** Once a minute. */
    @Schedule(hour = "*", minute = "*", second = "50", persistent = false)
    void purge() {
        holdBack.purge(Instant.now());
    }
}
