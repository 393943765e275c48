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
import org.careforall.campaign.campaign.control.CompleteEnded;
import org.careforall.platform.clock.Recurring;

/** Looks every five seconds whether a campaign's end has come. Gifts are refused from the end on, swept or not. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(Recurring.class)
public class EndedCampaignsSweep {

    private static final Logger LOG = Logger.getLogger(EndedCampaignsSweep.class.getName());

    @Inject
    CompleteEnded ended;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void sweep() {
        Instant now = Instant.now();
        ended.due(now).forEach(campaign -> complete(campaign, now));
    }

    /** One that fails stays due, and does not hold up the others. */
    private void complete(UUID campaign, Instant now) {
        try {
            ended.complete(campaign, now);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "the end of campaign " + campaign + " comes again in five seconds");
        }
    }
}
