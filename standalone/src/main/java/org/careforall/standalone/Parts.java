// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The parts of a running installation: started side by side, stopped one after the other, the last named first. A part
 * that is still starting when the end comes is awaited and then stopped, so that none is left behind.
 */
final class Parts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);
    private static final long STARTING_SECONDS = 60;

    private record Part(String name, CompletableFuture<? extends AutoCloseable> started) {}

    private final List<Part> parts = new ArrayList<>();
    private final Consumer<String> stopping;
    private boolean closed;

    /**
     * @param stopping told the name of each part that is about to be stopped
     */
    Parts(Consumer<String> stopping) {
        this.stopping = stopping;
    }

    /** Starts a part in a thread of its own. */
    synchronized <T extends AutoCloseable> CompletableFuture<T> start(String name, Callable<T> starting) {
        if (closed) {
            throw new StartRefused("stopped before everything was started");
        }
        CompletableFuture<T> started = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        started.complete(starting.call());
                    } catch (Exception | Error e) {
                        started.completeExceptionally(e);
                    }
                },
                "start " + name);
        parts.add(new Part(name, started));
        thread.start();
        return started;
    }

    /**
     * Waits for a part.
     *
     * @throws StartRefused when it does not start
     */
    static <T> T await(CompletableFuture<T> part) {
        try {
            return part.join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause();
            throw cause instanceof StartRefused refused
                    ? refused
                    : new StartRefused(String.valueOf(cause.getMessage()), cause);
        }
    }

    @Override
    public void close() {
        List<Part> last;
        synchronized (this) {
            closed = true;
            last = List.copyOf(parts);
            parts.clear();
        }
        for (int i = last.size() - 1; i >= 0; i--) {
            stop(last.get(i));
        }
    }

    private void stop(Part part) {
        try {
            AutoCloseable started = part.started().get(STARTING_SECONDS, TimeUnit.SECONDS);
            stopping.accept(part.name());
            started.close();
        } catch (ExecutionException neverStarted) {
            LOG.debug("{} did not start", part.name(), neverStarted);
        } catch (TimeoutException e) {
            LOG.error("{} neither started nor failed, and is left behind", part.name());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            // the others must be stopped all the same
            LOG.error("{} did not stop", part.name(), e);
        }
    }
}
