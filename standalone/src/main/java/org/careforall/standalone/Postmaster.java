// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The PostgreSQL server process of one cluster, found by its {@code postmaster.pid}, whoever started it.
 *
 * <p>The file is never deleted while its process may have left others behind: PostgreSQL itself refuses to start over
 * them, and that protects the data.
 */
final class Postmaster {

    private static final Duration FAST_LIMIT = Duration.ofSeconds(60);
    private static final Duration IMMEDIATE_LIMIT = Duration.ofSeconds(15);

    private final Path directory;

    Postmaster(Path directory) {
        this.directory = directory;
    }

    private Path pidFile() {
        return directory.resolve("postmaster.pid");
    }

    /** The process that the file names, if it runs and is a PostgreSQL server of this very directory. */
    Optional<ProcessHandle> running() {
        return pid().flatMap(Processes::alive).filter(this::servesThisDirectory);
    }

    /** Stops what a killed launcher left behind, and waits until the last of its children let go of the directory. */
    void stopOrphan() {
        Optional<ProcessHandle> orphan = running();
        if (orphan.isPresent()) {
            stop();
        } else if (pid().flatMap(Processes::alive).isPresent()) {
            forgetStranger();
        }
        Processes.awaitNoneIn(directory, IMMEDIATE_LIMIT);
    }

    /** Rolls back what is open, disconnects everybody, writes a checkpoint; does nothing when no server runs. */
    void stop() {
        running().ifPresent(server -> {
            Processes.signal(server, "INT");
            if (!Processes.awaitExit(server, FAST_LIMIT)) {
                Processes.signal(server, "QUIT");
                if (!Processes.awaitExit(server, IMMEDIATE_LIMIT)) {
                    throw new StartRefused("PostgreSQL (process " + server.pid() + ") does not stop");
                }
            }
        });
    }

    /** After a reboot the number may belong to some other program, over which PostgreSQL would refuse to start. */
    private void forgetStranger() {
        Processes.awaitNoneIn(directory, IMMEDIATE_LIMIT);
        try {
            Files.deleteIfExists(pidFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean servesThisDirectory(ProcessHandle process) {
        String commandLine = Processes.commandLine(process);
        return commandLine.contains("postgres") && commandLine.contains(directory.toString());
    }

    private Optional<Long> pid() {
        try {
            List<String> lines = Files.readAllLines(pidFile());
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Long.parseLong(lines.get(0).trim()));
        } catch (IOException | NumberFormatException missingOrHalfWritten) {
            return Optional.empty();
        }
    }
}
