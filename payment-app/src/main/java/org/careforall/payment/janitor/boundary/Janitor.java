// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.janitor.boundary;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Instant;
import org.careforall.payment.janitor.control.TidyUp;
import org.careforall.platform.clock.Recurring;

/** Wakes the janitor. Its transactions are its own: the provider is called between them. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(Recurring.class)
public class Janitor {

    @Inject
    private TidyUp tidyUp;

    /** Four times a minute; the rounds don't overlap, here or on other instances. */
    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void wake() {
        tidyUp.round(Instant.now());
    }
}
