// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.suspense.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.careforall.donation.suspense.entity.Suspense;
import org.careforall.platform.database.Database;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Money that does not fit is an alert until staff has decided. */
@Singleton
@Startup
@DependsOn("Migrations")
public class SuspenseMetrics {

    @Inject
    private MetricRegistry registry;

    @Inject
    private Database database;

    @PostConstruct
    void register() {
        registry.gauge("careforall_suspense_gifts", database, books -> books.with(Suspense::countOpen));
    }
}
