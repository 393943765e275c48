// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.comparison.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a difference must stand: what is under way arrives meanwhile. */
@Dependent
public class Patience {

    private final Runnable pause;

    @Inject
    public Patience(@ConfigProperty(name = "payment.comparison.patience", defaultValue = "PT5S") Duration time) {
        this(() -> sleep(time));
    }

    /** Another way to let time pass. */
    public Patience(Runnable pause) {
        this.pause = pause;
    }

    void pause() {
        pause.run();
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped between two looks", e);
        }
    }
}
