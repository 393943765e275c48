// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.boundary;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Instant;
import org.careforall.campaign.campaign.control.CompleteEnded;
import org.careforall.platform.clock.Recurring;
import org.careforall.platform.clock.RepeatedWork;

/** Looks every five seconds whether a campaign's end has come. Gifts are refused from the end on, swept or not. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(Recurring.class)
public class EndedCampaignsSweep {

    @Inject
    RepeatedWork work;

    @Inject
    CompleteEnded ended;

    /** One that fails stays due, and does not hold up the others. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void sweep() {
        Instant now = Instant.now();
        ended.due(now).forEach(campaign -> work.run("EndedCampaigns", campaign, () -> ended.complete(campaign, now)));
    }
}
