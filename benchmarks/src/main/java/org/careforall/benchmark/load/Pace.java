// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Has work done at a fixed rate by a bounded number of clients. What comes late because they are all busy counts as slow, and what
 * could not be sent within a fifth more than the time as not done.
 */
final class Pace {

    /** One client's piece of work, for the n-th moment. */
    interface Work {
        Outcome run(long number);
    }

    /** @param nanos how long it took, if that is not to be counted from the moment it was due */
    record Outcome(boolean counts, OptionalLong nanos, Optional<String> error) {
        private static final Outcome DONE = new Outcome(true, OptionalLong.empty(), Optional.empty());
        private static final Outcome NOT_YET = new Outcome(false, OptionalLong.empty(), Optional.empty());

        /** All went well. */
        static Outcome done() {
            return DONE;
        }

        /** Nothing yet that counts. */
        static Outcome notYet() {
            return NOT_YET;
        }

        /** All went well, and something that took so long was measured. */
        static Outcome took(long nanos) {
            return new Outcome(true, OptionalLong.of(nanos), Optional.empty());
        }

        static Outcome failed(String error) {
            return new Outcome(true, OptionalLong.empty(), Optional.of(error));
        }

        /** As the answer says. */
        static Outcome of(Wire.Answer answer) {
            return answer.isSuccess() ? DONE : failed(answer.status() + " " + answer.body());
        }
    }

    private final double rate;
    private final double seconds;
    private final int clients;

    Pace(double rate, double seconds, int clients) {
        this.rate = rate;
        this.seconds = seconds;
        this.clients = clients;
    }

    Latencies run(Supplier<Work> client) {
        Latencies latencies = new Latencies();
        AtomicLong next = new AtomicLong();
        AtomicLong started = new AtomicLong();
        long total = (long) (rate * seconds);
        long begin = System.nanoTime() + 50_000_000;
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            Thread thread = new Thread(() -> work(client.get(), next, started, begin, latencies), "client");
            threads.add(thread);
            thread.start();
        }
        threads.forEach(Pace::join);
        // late ones are waited for: the rate is what was done in the time that it took
        latencies.took(Math.max(seconds, (System.nanoTime() - begin) / 1e9));
        latencies.unsent(Math.max(0, total - started.get()));
        return latencies;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while clients were at work", e);
        }
    }

    private void work(Work work, AtomicLong next, AtomicLong started, long begin, Latencies latencies) {
        long total = (long) (rate * seconds);
        long last = begin + (long) (seconds * 1.2e9);
        for (long number = next.getAndIncrement(); number < total; number = next.getAndIncrement()) {
            long due = begin + (long) (number / rate * 1e9);
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            if (System.nanoTime() > last) {
                return;
            }
            started.incrementAndGet();
            Outcome outcome = work.run(number);
            if (outcome.error().isPresent()) {
                latencies.failed(outcome.error().get());
            } else if (outcome.counts()) {
                latencies.add(outcome.nanos().orElse(System.nanoTime() - due));
            }
        }
    }
}
