// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.mail.control;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every second whether mails are due, and sends as long as there are some, on one thread. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class MailClock {

    private static final Logger LOG = Logger.getLogger(MailClock.class.getName());
    private static final int BATCHES = 200;

    private final AtomicBoolean busy = new AtomicBoolean();

    @Inject
    private SendMails sendMails;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        try {
            int batches = 0;
            while (batches < BATCHES && sendMails.sendBatch()) {
                batches++;
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "mails could not be sent; trying again", e);
        } finally {
            busy.set(false);
        }
    }
}
