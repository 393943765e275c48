// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An Open Liberty server in a process of its own, which a Ctrl-C in the terminal does not reach. */
public final class LibertyServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LibertyServer.class);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final LibertySettings settings;
    private final Process process;

    private LibertyServer(LibertySettings settings, Process process) {
        this.settings = settings;
        this.process = process;
    }

    /**
     * Starts the server's process and returns at once; {@link #awaitReady} tells when it answers.
     *
     * @throws StartRefused when the build has not made what is needed
     */
    public static LibertyServer start(LibertySettings settings) {
        LibertyProcess.stopOrphan(settings);
        if (settings.layout().copyWars(settings.directory().resolve("apps"))) {
            // Liberty tells libraries apart by their dates, which our reproducible build fixes: it would go on with the
            // old
            Directories.delete(settings.workarea());
        }
        try {
            Process process = LibertyProcess.launch(settings);
            Files.writeString(settings.pidFile(), process.pid() + "\n");
            return new LibertyServer(settings, process);
        } catch (IOException e) {
            throw new StartRefused("Liberty did not start: " + e.getMessage(), e);
        }
    }

    /**
     * Waits until {@code /health/ready} answers UP.
     *
     * @throws StartRefused when the process ends, or the limit passes
     */
    public void awaitReady(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        HttpClient client = HttpClient.newHttpClient();
        while (!isReady(client)) {
            if (!process.isAlive()) {
                throw new StartRefused("Liberty ended while it started: see " + settings.console());
            }
            if (System.nanoTime() > end) {
                throw new StartRefused("Liberty was not ready after " + limit.toSeconds() + " s: see "
                        + settings.address().resolve("/health/ready") + " and " + settings.messages());
            }
            pause();
        }
    }

    private boolean isReady(HttpClient client) {
        HttpRequest request = HttpRequest.newBuilder(settings.address().resolve("/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            LOG.trace("not ready", notYet);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("interrupted", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("interrupted", e);
        }
    }

    /** The number of the server's process. */
    public long pid() {
        return process.pid();
    }

    /** Completes when the process ended, for whatever reason. */
    public CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** What the server was started with. */
    public LibertySettings settings() {
        return settings;
    }

    /** Ends the process as {@code kill -9} does: nothing is finished, nothing is told. Returns when it is gone. */
    public void kill9() {
        process.destroyForcibly();
        Processes.awaitExit(process.toHandle(), STOP_LIMIT);
    }

    /** Lets requests and batches under way finish, then ends the process; kills it when that takes too long. */
    public void stop() {
        process.destroy();
        if (!Processes.awaitExit(process.toHandle(), STOP_LIMIT)) {
            LOG.warn("Liberty did not stop within {} s and was killed", STOP_LIMIT.toSeconds());
            kill9();
        }
        try {
            Files.deleteIfExists(settings.pidFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
