// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Gives the machine's clock to whoever asks for one. */
@ApplicationScoped
public class SystemClock {

    /** UTC. */
    @Produces
    public Clock clock() {
        return Clock.systemUTC();
    }
}
