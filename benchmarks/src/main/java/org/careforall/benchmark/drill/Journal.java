// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Each attempt of the driver: what it was and how it ended, in a file beside the data, and counted. */
final class Journal implements AutoCloseable {

    /** One attempt that is under way, or over. */
    static final class Attempt {
        private final String kind;
        private final String id;
        private final long begin = System.nanoTime();
        private volatile long end;
        private volatile Outcome outcome;

        private Attempt(String kind, String id) {
            this.kind = kind;
            this.id = id;
        }

        String kind() {
            return kind;
        }

        boolean isOver() {
            return outcome != null;
        }

        Duration took() {
            return Duration.ofNanos(end - begin);
        }

        /** How long it still took after that moment of the nano clock. */
        Duration tookAfter(long moment) {
            return Duration.ofNanos(end - moment);
        }

        /** Whether it is over and was not acknowledged. */
        boolean wentWrong() {
            return outcome == Outcome.UNKNOWN;
        }
    }

    private final PrintWriter file;
    private final Set<Attempt> underWay = ConcurrentHashMap.newKeySet();
    private final Map<Outcome, AtomicLong> counts = new EnumMap<>(Outcome.class);

    private Journal(PrintWriter file) {
        this.file = file;
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, new AtomicLong());
        }
    }

    static Journal open(Path path) {
        try {
            return new Journal(new PrintWriter(Files.newBufferedWriter(path)));
        } catch (IOException e) {
            throw new UncheckedIOException("the journal cannot be written", e);
        }
    }

    /** Makes the attempt and notes how it ended. */
    Reply note(String kind, String id, Supplier<Reply> work) {
        Attempt attempt = new Attempt(kind, id);
        underWay.add(attempt);
        Reply reply = work.get();
        attempt.end = System.nanoTime();
        attempt.outcome = Outcome.of(reply);
        underWay.remove(attempt);
        write(attempt, reply);
        return reply;
    }

    private synchronized void write(Attempt attempt, Reply reply) {
        counts.get(attempt.outcome).incrementAndGet();
        file.println(String.join(
                "\t",
                Instant.now().toString(),
                attempt.kind,
                attempt.id,
                attempt.outcome.name(),
                Integer.toString(reply.status()),
                attempt.took().toMillis() + " ms"));
    }

    /** A line of another kind: a fault, a round's beginning. */
    synchronized void say(String text) {
        file.println(Instant.now() + "\t" + text);
        file.flush();
    }

    /** What is under way now. */
    List<Attempt> underWay() {
        return List.copyOf(underWay);
    }

    long count(Outcome outcome) {
        return counts.get(outcome).get();
    }

    long operations() {
        return counts.values().stream().mapToLong(AtomicLong::get).sum();
    }

    @Override
    public synchronized void close() {
        file.close();
    }
}
