// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.careforall.platform.database.PassingFailure;
import org.careforall.platform.event.AppName;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Background work that is done again and again, in named parts. A part that fails is counted, waits longer each time before it
 * is tried again, and is logged once for each cause until it works again. A part may have items: one that fails waits alone.
 */
@ApplicationScoped
public class RepeatedWork {

    private static final Logger LOG = Logger.getLogger(RepeatedWork.class.getName());

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    /** What mends itself (the database is away) is tried again within seconds, or an outage would last longer than it is. */
    private static final Duration LONGEST_OF_PASSING = Duration.ofSeconds(5);

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int MOST_DOUBLINGS = 10;
    private static final int MOST_REMEMBERED = 1_000;

    private Consumer<String> count;
    private InstantSource clock;
    private DoubleSupplier jitter;

    private final Map<Key, Failing> failing = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Failing> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };
    private final Map<String, Set<String>> logged = new LinkedHashMap<>();

    private record Key(String part, Object item) {}

    /** How often one failed in a row, and until when it waits. */
    private record Failing(int times, Instant until) {}

    /** For CDI's proxies. */
    protected RepeatedWork() {}

    /** Made by CDI. */
    @Inject
    public RepeatedWork(MetricRegistry registry, AppName app) {
        this(
                part -> registry.counter("careforall_rounds_failed", new Tag("app", app.name()), new Tag("round", part))
                        .inc(),
                InstantSource.system(),
                () -> ThreadLocalRandom.current().nextDouble());
    }

    /**
     * For tests.
     *
     * @param count told the part that failed
     * @param jitter from 0 to 1
     */
    public RepeatedWork(Consumer<String> count, InstantSource clock, DoubleSupplier jitter) {
        this.count = count;
        this.clock = clock;
        this.jitter = jitter;
    }

    /** What may fail. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /** Does the part, unless it waits after a failure; a failure does not get out. */
    public void run(String part, Work work) {
        run(part, "", work);
    }

    /** Does one item of the part, unless this item waits after a failure; a failure does not get out. */
    public void run(String part, Object item, Work work) {
        Key key = new Key(part, item);
        if (waits(key)) {
            return;
        }
        try {
            work.run();
            worked(key);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            failed(key, e);
        }
    }

    /**
     * Notes a failure of a part whose loop is its own.
     *
     * @return how long to wait
     */
    public Duration failed(String part, Exception failure) {
        return failed(new Key(part, ""), failure);
    }

    /** Notes that a part whose loop is its own works. */
    public void worked(String part) {
        worked(new Key(part, ""));
    }

    private synchronized boolean waits(Key key) {
        Failing last = failing.get(key);
        return last != null && clock.instant().isBefore(last.until());
    }

    private Duration failed(Key key, Exception failure) {
        count.accept(key.part());
        boolean passing = failure instanceof Passing || PassingFailure.isPassing(failure);
        Duration pause;
        synchronized (this) {
            Failing last = failing.remove(key);
            int times = last == null ? 1 : last.times() + 1;
            pause = pause(times, passing);
            failing.put(key, new Failing(times, clock.instant().plus(pause)));
            if (!logged.computeIfAbsent(key.part(), part -> new HashSet<>()).add(cause(failure))) {
                return pause;
            }
        }
        if (passing) {
            LOG.log(Level.WARNING, "{0} fails, and is tried again: {1}", new Object[] {key.part(), failure.getMessage()
            });
        } else {
            LOG.log(
                    Level.SEVERE,
                    failure,
                    () -> key.part() + (key.item().equals("") ? "" : " of " + key.item())
                            + " fails, and is tried again; said once until it works again");
        }
        return pause;
    }

    private void worked(Key key) {
        synchronized (this) {
            if (failing.isEmpty() || failing.remove(key) == null) {
                return;
            }
            if (failing.keySet().stream().anyMatch(other -> other.part().equals(key.part()))) {
                return;
            }
            logged.remove(key.part());
        }
        LOG.log(Level.INFO, "{0} works again", key.part());
    }

    /** Between a half and the whole of what it doubled to, so that parts and servers do not come back at the same moment. */
    private Duration pause(int times, boolean passing) {
        Duration longest = passing ? LONGEST_OF_PASSING : LONGEST;
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(times - 1, MOST_DOUBLINGS));
        Duration whole = doubled.compareTo(longest) > 0 ? longest : doubled;
        return Duration.ofMillis((long) (whole.toMillis() * (0.5 + jitter.getAsDouble() / 2)));
    }

    /** Where it came from, not its message: that may name another item each time. */
    private static String cause(Throwable failure) {
        Throwable root = failure;
        Set<Throwable> seen = new HashSet<>();
        while (root.getCause() != null && seen.add(root)) {
            root = root.getCause();
        }
        StackTraceElement[] trace = root.getStackTrace();
        return root.getClass().getName() + (trace.length == 0 ? "" : "@" + trace[0]);
    }
}
