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
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.careforall.campaign.campaign.control.TellMilestones;
import org.careforall.platform.clock.Recurring;

/** Looks every second which campaigns have reached something; an index holds those only. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(Recurring.class)
public class MilestonesSweep {

    private static final Logger LOG = Logger.getLogger(MilestonesSweep.class.getName());

    @Inject
    private TellMilestones milestones;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void sweep() {
        milestones.due().forEach(this::tell);
    }

    /** One that fails stays due, and does not hold up the others. */
    private void tell(UUID campaign) {
        try {
            milestones.tell(campaign, Instant.now());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "the milestones of campaign " + campaign + " come again in a second");
        }
    }
}
