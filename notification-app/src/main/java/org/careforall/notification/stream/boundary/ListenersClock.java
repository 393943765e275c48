// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.stream.boundary;

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
import org.careforall.platform.clock.Recurring;

/** Looks every second, while somebody listens. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@Interceptors(Recurring.class)
public class ListenersClock {

    @Inject
    private Listeners listeners;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        listeners.look();
    }
}
