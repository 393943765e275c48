// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay when a transaction that wrote to the outbox has committed; many commits are one signal. */
@ApplicationScoped
public class RelaySignal implements Synchronization {

    private final Semaphore rung = new Semaphore(0);

    @Override
    public void beforeCompletion() {
        // the rows are not committed yet: nothing to relay
    }

    @Override
    public void afterCompletion(int status) {
        if (status == Status.STATUS_COMMITTED && rung.availablePermits() == 0) {
            rung.release();
        }
    }

    /** Wakes the relay now, for instance to end. */
    public void ring() {
        rung.release();
    }

    /** Waits for a signal, at most this long. */
    void await(long millis) throws InterruptedException {
        if (rung.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            rung.drainPermits();
        }
    }
}
