// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.search.boundary;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import org.careforall.campaign.search.entity.CampaignTrend;
import org.careforall.platform.clock.Recurring;

/** Looks every half a minute what is trending. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(Recurring.class)
public class TrendSweep {

    @Inject
    private CampaignTrend trend;

    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    void sweep() {
        trend.refresh();
    }
}
