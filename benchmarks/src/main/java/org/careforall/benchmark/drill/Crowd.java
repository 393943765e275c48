// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Many who read totals at the same moment: all their reads are under way together. Then nobody does for as long as that
 * took, for the drill's other parts have the same processors.
 */
final class Crowd implements AutoCloseable {

    private static final int THREADS = 2;
    private static final long LEAST_PAUSE = 200;
    private static final long MOST_PAUSE = 3000;

    private final int size;
    private final Driver driver;
    private final Script script;
    private final SplittableRandom random;
    private final SeenTotals seen;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Api api;

    /** @param size how many reads are under way together, and no more */
    Crowd(int size, Driver driver, Script script, SplittableRandom random, AtomicLong reads) {
        this.size = size;
        this.driver = driver;
        this.script = script;
        this.random = random;
        this.seen = new SeenTotals(driver, reads);
        this.api = driver.api().forMany(threads);
    }

    /** One read of each; then the pause. */
    void read() {
        long begin = System.nanoTime();
        List<CompletableFuture<Boolean>> underWay = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            UUID campaign = script.campaign(random);
            long before = seen.soFar(campaign);
            underWay.add(
                    api.getLater(SeenTotals.path(campaign)).thenApply(reply -> seen.note(campaign, before, reply)));
        }
        long answered = underWay.stream().filter(CompletableFuture::join).count();
        long took = (System.nanoTime() - begin) / 1_000_000;
        driver.journal().say("crowd\t" + size + " reads, " + answered + " answered\t" + took + " ms");
        Pause.millis(answered == 0 ? MOST_PAUSE : Math.max(LEAST_PAUSE, Math.min(took, MOST_PAUSE)));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
