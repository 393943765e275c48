// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.load;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The totals' lag beside a load: gifts at fixed moments to campaigns that the load does not give to, each of which one client
 * has for itself, so that one that waits long does not keep the others from looking.
 */
final class Lags {

    private static final double GIFTS_PER_SECOND = 20;

    private final CompletableFuture<Latencies> end;

    Lags(Target target, List<String> campaigns, double seconds) {
        AtomicInteger next = new AtomicInteger();
        Pace pace = new Pace(GIFTS_PER_SECOND, seconds, campaigns.size());
        end = CompletableFuture.supplyAsync(
                () -> pace.run(() -> new Lag(target, campaigns.get(next.getAndIncrement()))),
                work -> new Thread(work, "lags").start());
    }

    /** Waits until the last gift was seen in its total. */
    Latencies end() {
        return end.join();
    }
}
