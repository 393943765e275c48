// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.campaign.boundary;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Logger;
import org.careforall.payment.campaign.control.LearnCampaignStates;
import org.careforall.platform.clock.Recurring;

/** After an upgrade, learns the states of the campaigns that there were; then finds nothing to do. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(Recurring.class)
public class CampaignStatesSweep {

    private static final Logger LOG = Logger.getLogger(CampaignStatesSweep.class.getName());
    private static final Duration AT_A_TIME = Duration.ofMinutes(1);

    @Inject
    private LearnCampaignStates states;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void sweep() {
        Instant leaveOff = Instant.now().plus(AT_A_TIME);
        while (states.some() && Instant.now().isBefore(leaveOff)) {
            LOG.fine("and some more");
        }
    }
}
