// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.load;

import java.util.ArrayList;
import java.util.List;

/** Measures the totals' lag beside a load, on campaigns that the load does not give to, until it is ended. */
final class Lags {

    private static final int PROBES = 4;

    private final long begin = System.nanoTime();
    private final Latencies latencies = new Latencies();
    private final List<Lag> probes = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    Lags(Target target, List<String> campaigns) {
        int each = campaigns.size() / PROBES;
        for (int i = 0; i < PROBES; i++) {
            Lag probe = new Lag(target, campaigns.subList(i * each, (i + 1) * each), latencies);
            probes.add(probe);
            Thread thread = new Thread(probe, "lag");
            threads.add(thread);
            thread.start();
        }
    }

    /** Waits until each probe has seen its last gift in the total. */
    Latencies end() throws InterruptedException {
        probes.forEach(Lag::stop);
        for (Thread thread : threads) {
            thread.join();
        }
        latencies.took((System.nanoTime() - begin) / 1e9);
        return latencies;
    }
}
