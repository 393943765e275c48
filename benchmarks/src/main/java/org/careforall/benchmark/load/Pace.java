// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Has work done at a fixed rate by a bounded number of clients; what comes late because they are all busy counts as slow. */
final class Pace {

    /** What {@link Work} says when it did nothing yet that counts. */
    static final String NOT_COUNTED = "";

    /** One client's piece of work, for the n-th moment. */
    interface Work {
        /** @return null when all went well, {@link #NOT_COUNTED}, or what did not go well */
        String run(long number);
    }

    private final double rate;
    private final double seconds;
    private final int clients;

    Pace(double rate, double seconds, int clients) {
        this.rate = rate;
        this.seconds = seconds;
        this.clients = clients;
    }

    Latencies run(Supplier<Work> client) throws InterruptedException {
        Latencies latencies = new Latencies();
        AtomicLong next = new AtomicLong();
        long total = (long) (rate * seconds);
        long begin = System.nanoTime() + 50_000_000;
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            Thread thread = new Thread(() -> work(client.get(), next, total, begin, latencies), "client");
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        // late ones are waited for: the rate is what was done in the time that it took
        latencies.took(Math.max(seconds, (System.nanoTime() - begin) / 1e9));
        return latencies;
    }

    private void work(Work work, AtomicLong next, long total, long begin, Latencies latencies) {
        long last = begin + (long) (seconds * 1.2e9);
        for (long number = next.getAndIncrement(); number < total; number = next.getAndIncrement()) {
            long due = begin + (long) (number / rate * 1e9);
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            if (System.nanoTime() > last) {
                // hopelessly behind: what was offered and not got shows in the rate
                return;
            }
            String wrong = work.run(number);
            if (wrong == null) {
                latencies.add(System.nanoTime() - due);
            } else if (!wrong.equals(NOT_COUNTED)) {
                latencies.failed(wrong);
            }
        }
    }
}
