// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.reconciliation.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.careforall.campaign.reconciliation.entity.Reconciliations;
import org.careforall.campaign.totals.control.ProjectionLag;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** What an operator watches of the totals: are they right, are they in time. */
@Singleton
@Startup
@DependsOn("Migrations")
public class ReconciliationMetrics {

    @Inject
    private MetricRegistry registry;

    @Inject
    private Reconciliations runs;

    @Inject
    private ProjectionLag lag;

    @PostConstruct
    void register() {
        registry.gauge(
                "careforall_totals_drift_figures", runs, all -> all.drift().figures());
        registry.gauge(
                "careforall_totals_drift_amount", runs, all -> all.drift().amount());
        registry.gauge("careforall_totals_reconciled_seconds", runs, Reconciliations::wholeAgeSeconds);
        registry.gauge("careforall_totals_lag_seconds", lag, ProjectionLag::seconds);
        registry.gauge("careforall_totals_newest_event_age_seconds", lag, ProjectionLag::newestAgeSeconds);
    }
}
