// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Other processes of this machine: finding, signalling, waiting. */
final class Processes {

    private static final Path PROC = Path.of("/proc");

    private Processes() {}

    static Optional<ProcessHandle> alive(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    }

    /** The program and its arguments, or an empty text where the system does not tell. */
    static String commandLine(ProcessHandle process) {
        Path file = PROC.resolve(Long.toString(process.pid())).resolve("cmdline");
        if (Files.isReadable(file)) {
            try {
                return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1)
                        .replace('\0', ' ');
            } catch (IOException endedMeanwhile) {
                return "";
            }
        }
        ProcessHandle.Info info = process.info();
        return info.commandLine()
                .orElseGet(() -> String.join(" ", info.arguments().orElse(new String[0])));
    }

    /** Java itself only knows TERM and KILL. */
    static void signal(ProcessHandle process, String name) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot signal process " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the process ended within the limit. */
    static boolean awaitExit(ProcessHandle process, Duration limit) {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Waits until no process works in the directory; at once where the system has no /proc. */
    static void awaitNoneIn(Path directory, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (anyIn(directory)) {
            if (System.nanoTime() > end) {
                throw new StartRefused("processes of an earlier start still work in " + directory);
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StartRefused("interrupted", e);
            }
        }
    }

    private static boolean anyIn(Path directory) {
        if (!Files.isDirectory(PROC)) {
            return false;
        }
        try (Stream<Path> processes = Files.list(PROC)) {
            return processes.anyMatch(process -> worksIn(process, directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean worksIn(Path process, Path directory) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(directory);
        } catch (IOException | RuntimeException notOursOrEnded) {
            return false;
        }
    }
}
