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
import jakarta.interceptor.Interceptors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.careforall.platform.clock.Recurring;

/** Looks every second whether mails are due, and sends as long as there are some, on one thread. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@Interceptors(Recurring.class)
public class MailClock {

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
        } finally {
            busy.set(false);
        }
    }
}
