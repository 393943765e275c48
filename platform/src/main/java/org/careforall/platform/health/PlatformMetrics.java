// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.health;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.careforall.platform.event.AppName;
import org.careforall.platform.outbox.OutboxDepth;
import org.careforall.platform.setaside.SetAside;
import org.eclipse.microprofile.metrics.Tag;

/** What an operator watches of every app: is the broker there, does anything wait to be sent, is anything set aside. */
@Singleton
@Startup
@DependsOn("Migrations")
public class PlatformMetrics {

    @Inject
    private Gauges gauges;

    @Inject
    private AppName app;

    @Inject
    private BrokerStatus broker;

    @Inject
    private SetAside setAside;

    @Inject
    private OutboxDepth outbox;

    @PostConstruct
    void register() {
        Tag tag = new Tag("app", app.name());
        gauges.register("careforall_broker_up", broker, link -> link.up() ? 1 : 0, tag);
        gauges.register("careforall_outbox_rows", outbox, OutboxDepth::rows, tag);
        gauges.register("careforall_outbox_oldest_age_seconds", outbox, OutboxDepth::oldestAgeSeconds, tag);
        gauges.register("careforall_set_aside", setAside, SetAside::countOpen, tag);
    }
}
