// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Givers, shoppers and readers at work, until they are told to stop. */
final class Load {

    private static final int GIVERS = 5;
    private static final int DELIVERERS = 6;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ExecutorService deliverers = Executors.newFixedThreadPool(DELIVERERS);
    private final List<Future<?>> working = new ArrayList<>();
    private final AtomicLong reads = new AtomicLong();
    private Crowd crowd;
    private volatile boolean running = true;

    /** Begins at once. */
    static Load start(Driver driver, Script script, Api provider, SplittableRandom random) {
        Load load = new Load();
        for (int i = 0; i < GIVERS; i++) {
            load.work(new Giver(driver, script, random.split(), load.deliverers)::give);
        }
        for (int i = 0; i < script.shoppers(); i++) {
            load.work(new Shopper(driver, script, random.split(), provider)::give);
        }
        load.work(new Reader(driver, script, random.split(), load.reads)::read);
        if (script.crowd() > 0) {
            load.crowd = new Crowd(script.crowd(), driver, script, random.split(), load.reads);
            load.work(load.crowd::read);
        }
        return load;
    }

    private void work(Runnable task) {
        working.add(threads.submit(() -> {
            while (running) {
                task.run();
            }
        }));
    }

    long reads() {
        return reads.get();
    }

    /** Lets everybody finish what they have begun. */
    void stop() {
        running = false;
        try {
            for (Future<?> worker : working) {
                worker.get(120, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new DrillFailed("the load does not end: " + e, e);
        } finally {
            threads.shutdownNow();
            if (crowd != null) {
                crowd.close();
            }
            deliverers.shutdownNow();
        }
    }
}
