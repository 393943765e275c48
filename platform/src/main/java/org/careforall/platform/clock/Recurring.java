// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.clock;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;

/**
 * Around what a timer does each time: a round that fails is a part of {@link RepeatedWork}. Without it the
 * container takes the failure as its own, tries once more and then pauses the timer (Enterprise Beans 4.0 leaves the pause
 * open; Liberty's is five minutes), so that an outage of seconds would last minutes.
 *
 * <p>Only for beans without a transaction of the container's: one that is marked for rollback fails after this returns.
 */
public class Recurring {

    @Inject
    private RepeatedWork work;

    /** A round that fails is counted by the bean's name, and does not get out. */
    @AroundTimeout
    public Object round(InvocationContext round) {
        work.run(round.getMethod().getDeclaringClass().getSimpleName(), round::proceed);
        return null;
    }
}
