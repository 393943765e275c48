// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.suspense.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.careforall.donation.suspense.entity.Suspense;
import org.careforall.platform.database.Database;
import org.careforall.platform.health.Gauges;

/** Money that does not fit is an alert until staff has decided. */
@Singleton
@Startup
@DependsOn("Migrations")
public class SuspenseMetrics {

    @Inject
    private Gauges gauges;

    @Inject
    private Database database;

    @PostConstruct
    void register() {
        gauges.register("careforall_suspense_gifts", database, books -> books.with(Suspense::countOpen));
    }
}
