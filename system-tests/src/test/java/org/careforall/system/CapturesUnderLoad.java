// SPDX-License-Identifier: Apache-2.0
package org.careforall.system;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Gives and pays 1000 minor units again and again on some threads, and keeps a journal of what was acknowledged. */
final class CapturesUnderLoad {

    private static final long PAUSE_NANOS = 200_000_000;

    private final House house;
    private final String campaign;
    private final int threads;
    private final ExecutorService executor;
    private final List<String> acknowledged = new CopyOnWriteArrayList<>();
    private final AtomicInteger attempted = new AtomicInteger();
    private volatile boolean running = true;

    CapturesUnderLoad(House house, String campaign, int threads) {
        this.house = house;
        this.campaign = campaign;
        this.threads = threads;
        this.executor = Executors.newFixedThreadPool(threads);
    }

    void start() {
        for (int i = 0; i < threads; i++) {
            executor.submit(this::give);
        }
    }

    void stop() throws InterruptedException {
        running = false;
        executor.shutdown();
        if (!executor.awaitTermination(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the load does not end");
        }
    }

    /** Donations whose capture the house has answered with 200. */
    List<String> acknowledged() {
        return acknowledged;
    }

    /** Captures that were sent, answered or not. */
    int attempted() {
        return attempted.get();
    }

    private void give() {
        while (running) {
            try {
                Answer pledged = house.donations().pledge(Donations.key(), Donations.gift(campaign, 1000));
                if (pledged.status() != 201) {
                    LockSupport.parkNanos(PAUSE_NANOS);
                    continue;
                }
                String gift = pledged.json().path("id").asText();
                attempted.incrementAndGet();
                if (house.webhooks()
                                .captured(StripeWebhooks.Intent.of(gift, 1000))
                                .status()
                        == 200) {
                    acknowledged.add(gift);
                }
            } catch (UncheckedIOException e) {
                // unknown: the server is being killed; the gift is among the attempted and not the acknowledged.
                // Donors' tries at a dead port would cost the server that starts its processor.
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }
}
