// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.overview.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.careforall.payment.settlement.entity.Disputes;
import org.careforall.payment.webhook.entity.StoredEvents;
import org.careforall.platform.database.Database;
import org.careforall.platform.health.Gauges;

/** What waits for people: webhooks that failed alone, and disputes, which have a deadline. */
@Singleton
@Startup
@DependsOn("Migrations")
public class PaymentMetrics {

    @Inject
    private Gauges gauges;

    @Inject
    private Database database;

    @PostConstruct
    void register() {
        gauges.register("careforall_webhooks_failed", database, books -> books.with(StoredEvents::countFailed));
        gauges.register("careforall_disputes_open", database, books -> books.with(Disputes::countOpen));
    }
}
