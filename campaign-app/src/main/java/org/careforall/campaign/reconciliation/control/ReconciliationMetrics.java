// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.reconciliation.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.careforall.campaign.reconciliation.entity.Reconciliations;
import org.careforall.campaign.totals.control.ProjectionLag;
import org.careforall.platform.health.Gauges;

/** What an operator watches of the totals: are they right, are they in time. */
@Singleton
@Startup
@DependsOn("Migrations")
public class ReconciliationMetrics {

    @Inject
    private Gauges gauges;

    @Inject
    private Reconciliations runs;

    @Inject
    private ProjectionLag lag;

    @PostConstruct
    void register() {
        gauges.register(
                "careforall_totals_drift_figures", runs, all -> all.drift().figures());
        gauges.register(
                "careforall_totals_drift_amount", runs, all -> all.drift().amount());
        gauges.register("careforall_totals_reconciled_seconds", runs, Reconciliations::wholeAgeSeconds);
        gauges.register("careforall_totals_lag_seconds", lag, ProjectionLag::seconds);
        gauges.register("careforall_totals_newest_event_age_seconds", lag, ProjectionLag::newestAgeSeconds);
    }
}
