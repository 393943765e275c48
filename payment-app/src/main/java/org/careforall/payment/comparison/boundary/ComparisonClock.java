// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.comparison.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Instant;
import org.careforall.payment.comparison.control.CompareOnSchedule;
import org.careforall.payment.comparison.entity.Comparisons;
import org.careforall.platform.clock.Recurring;
import org.careforall.platform.database.Database;
import org.careforall.platform.event.AppName;
import org.careforall.platform.health.Gauges;
import org.eclipse.microprofile.metrics.Tag;

/** Looks every minute whether it is time to compare, and shows how many differences stand. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(Recurring.class)
public class ComparisonClock {

    @Inject
    private CompareOnSchedule compare;

    @Inject
    private Gauges gauges;

    @Inject
    private Database database;

    @Inject
    private AppName app;

    @PostConstruct
    void register() {
        gauges.register(
                "careforall_provider_differences",
                database,
                books -> books.with(Comparisons::standing),
                new Tag("app", app.name()));
    }

    @Schedule(hour = "*", minute = "*", second = "50", persistent = false)
    void wake() {
        compare.ifDue(Instant.now());
    }
}
