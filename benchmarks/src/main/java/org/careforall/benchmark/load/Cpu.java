// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** CPU time that the house's processes have taken. */
final class Cpu {

    /** Of a second: what its timers take. */
    private static final long QUIET_NANOS = 150_000_000;

    private static final int PATIENCE_SECONDS = 120;

    private final Map<String, Long> processes = new LinkedHashMap<>();

    /**
     * @param data the house's data directory
     * @param launcher process that has broker, sandbox and mailbox in it
     */
    Cpu(Path data, long launcher) {
        processes.put("Liberty", number(data.resolve("liberty/all-in-one.pid")));
        processes.put("PostgreSQL", number(data.resolve("postgres/cluster/postmaster.pid")));
        processes.put("broker and stand-ins", launcher);
        processes.put("generator", ProcessHandle.current().pid());
    }

    private static long number(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return Long.parseLong(lines.findFirst().orElseThrow().trim());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By process, in nanoseconds since its start; PostgreSQL's with all its connections'. */
    Map<String, Long> now() {
        Map<String, Long> now = new LinkedHashMap<>();
        processes.forEach((name, pid) ->
                now.put(name, ProcessHandle.of(pid).map(Cpu::nanos).orElse(0L)));
        now.merge(
                "PostgreSQL",
                ProcessHandle.of(processes.get("PostgreSQL")).stream()
                        .flatMap(ProcessHandle::children)
                        .mapToLong(Cpu::nanos)
                        .sum(),
                Long::sum);
        return now;
    }

    private static long nanos(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }

    /**
     * Waits until the server has nothing left to do.
     *
     * @return after how many seconds that was; at most two minutes
     */
    int awaitQuiet() throws InterruptedException {
        int waited = 0;
        for (long took = Long.MAX_VALUE; took > QUIET_NANOS && waited < PATIENCE_SECONDS; waited++) {
            long before = now().get("Liberty");
            Thread.sleep(1000);
            took = now().get("Liberty") - before;
        }
        if (waited == PATIENCE_SECONDS) {
            System.out.println("  not quiet after two minutes: what follows has what was before it in it");
        }
        return waited;
    }

    /** What each process took for one of so many requests, in nanoseconds. */
    Map<String, Long> perRequest(Map<String, Long> before, int requests) {
        Map<String, Long> each = now();
        each.replaceAll((process, nanos) -> (nanos - before.get(process)) / Math.max(1, requests));
        return each;
    }
}
