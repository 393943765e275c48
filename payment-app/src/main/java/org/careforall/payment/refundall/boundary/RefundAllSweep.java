// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.refundall.boundary;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.careforall.payment.refundall.control.RefundCampaigns;

/** Looks every five seconds whether gifts are to be given back. Transactions are its own: the provider is called between. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class RefundAllSweep {

    private static final Logger LOG = Logger.getLogger(RefundAllSweep.class.getName());
    private static final Duration AT_A_TIME = Duration.ofMinutes(1);

    @Inject
    private RefundCampaigns campaigns;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void sweep() {
        Instant leaveOff = Instant.now().plus(AT_A_TIME);
        try {
            while (campaigns.round(Instant.now()) > 0 && Instant.now().isBefore(leaveOff)) {
                LOG.fine("and some more");
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "refunds of cancelled campaigns go on in the next round", e);
        }
    }
}
