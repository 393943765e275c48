// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.refundall.boundary;

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
import org.careforall.payment.refundall.control.RefundCampaigns;
import org.careforall.platform.clock.Recurring;

/** Looks every five seconds whether gifts are to be given back. Transactions are its own: the provider is called between. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(Recurring.class)
public class RefundAllSweep {

    private static final Logger LOG = Logger.getLogger(RefundAllSweep.class.getName());
    private static final Duration AT_A_TIME = Duration.ofMinutes(1);

    @Inject
    private RefundCampaigns campaigns;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void sweep() {
        Instant leaveOff = Instant.now().plus(AT_A_TIME);
        while (campaigns.round(Instant.now()) > 0 && Instant.now().isBefore(leaveOff)) {
            LOG.fine("and some more");
        }
    }
}
