// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.clock;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.careforall.platform.database.PassingFailure;
import org.careforall.platform.event.AppName;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Around what a timer does each time: a round that fails is told, and the next one comes in its time. Without it the
 * container takes the failure as its own, tries once more and then pauses the timer (Enterprise Beans 4.0 leaves the pause
 * open; Liberty's is five minutes), so that an outage of seconds would last minutes.
 *
 * <p>Only for beans without a transaction of the container's: one that is marked for rollback fails after this returns.
 */
public class Recurring {

    private static final Logger LOG = Logger.getLogger(Recurring.class.getName());

    @Inject
    private MetricRegistry registry;

    @Inject
    private AppName app;

    /** Counts and logs a failure; a passing one (the database is away) in one line. */
    @AroundTimeout
    public Object round(InvocationContext round) throws Exception {
        String name = round.getMethod().getDeclaringClass().getSimpleName();
        try {
            return round.proceed();
        } catch (RuntimeException e) {
            registry.counter("careforall_rounds_failed", new Tag("app", app.name()), new Tag("round", name))
                    .inc();
            tell(app.name() + ": " + name, e);
            return null;
        }
    }

    private static void tell(String round, RuntimeException failure) {
        if (PassingFailure.isPassing(failure)) {
            LOG.log(Level.WARNING, "{0} comes again: {1}", new Object[] {round, failure.getMessage()});
        } else {
            LOG.log(Level.SEVERE, failure, () -> round + " failed, and comes again");
        }
    }
}
