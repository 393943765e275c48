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
import org.careforall.campaign.campaign.control.TellMilestones;
import org.careforall.platform.clock.Recurring;
import org.careforall.platform.clock.RepeatedWork;

/** Looks every second which campaigns have reached something; an index holds those only. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(Recurring.class)
public class MilestonesSweep {

    @Inject
    private RepeatedWork work;

    @Inject
    private TellMilestones milestones;

    /** One that fails stays due, and does not hold up the others. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void sweep() {
        milestones
                .due()
                .forEach(campaign -> work.run("Milestones", campaign, () -> milestones.tell(campaign, Instant.now())));
    }
}
