// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.provider;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;

/**
 * What stands around each call of a provider over the network. Retries are safe: every call that changes something
 * carries an idempotency key. A bean of its own, so that no transaction is open around it.
 */
@ApplicationScoped
public class ProviderCalls {

    /** Once more after no answer; a circuit that opens after many of them, so that a dead provider holds no threads. */
    @Timeout(value = 8, unit = ChronoUnit.SECONDS)
    @Retry(
            maxRetries = 1,
            delay = 200,
            jitter = 150,
            maxDuration = 15_000,
            retryOn = ProviderUnknown.class,
            abortOn = ProviderRefused.class)
    @CircuitBreaker(
            requestVolumeThreshold = 20,
            failureRatio = 0.5,
            delay = 2_000,
            successThreshold = 2,
            skipOn = ProviderRefused.class)
    @Bulkhead(24)
    public <T> T call(Supplier<T> work) {
        return work.get();
    }
}
