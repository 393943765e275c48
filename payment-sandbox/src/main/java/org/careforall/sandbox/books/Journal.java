// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.books;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * An append-only file of lines, forced to disk in groups: whoever waits for a line waits for one fsync together with
 * all who came in the meantime.
 */
final class Journal implements AutoCloseable {

    /** Where a line lies. */
    record Place(long offset, int length) {}

    /** A line that was taken: durable when the future completes. */
    record Taken(Place place, CompletableFuture<Void> durable) {}

    private static final class Group {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final CompletableFuture<Void> durable = new CompletableFuture<>();
        private boolean awaited;
    }

    private final FileChannel file;
    private final Thread writer;
    private Group group = new Group();
    private long end;
    private boolean closed;

    private Journal(FileChannel file, long end) {
        this.file = file;
        this.end = end;
        this.writer = new Thread(this::writeGroups, "sandbox-journal");
        writer.setDaemon(true);
        writer.start();
    }

    /** Continues the file behind its first {@code length} bytes; what lies beyond is a torn line and is cut off. */
    static Journal open(Path path, long length) throws IOException {
        FileChannel file = OwnerOnly.file(
                path, Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
        file.truncate(length);
        return new Journal(file, length);
    }

    /** Takes a line that somebody waits for. Lines lie in the file in the order in which they were taken. */
    Taken append(byte[] line) {
        return take(line, true);
    }

    /** Takes a line whose loss does no harm: written soon, forced to disk with the next one that is waited for. */
    void note(byte[] line) {
        take(line, false);
    }

    private synchronized Taken take(byte[] line, boolean awaited) {
        if (closed) {
            throw new IllegalStateException("the journal is closed");
        }
        Place place = new Place(end, line.length);
        group.bytes.writeBytes(line);
        group.bytes.write('\n');
        group.awaited |= awaited;
        end += line.length + 1L;
        notifyAll();
        return new Taken(place, group.durable);
    }

    byte[] read(Place place) {
        ByteBuffer line = ByteBuffer.allocate(place.length());
        try {
            while (line.hasRemaining() && file.read(line, place.offset() + line.position()) >= 0) {
                // a read may bring less than was asked for
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the journal can't be read", e);
        }
        return line.array();
    }

    private void writeGroups() {
        for (Group next = await(); next != null; next = await()) {
            try {
                ByteBuffer bytes = ByteBuffer.wrap(next.bytes.toByteArray());
                file.position(file.size());
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
                if (next.awaited) {
                    file.force(false);
                }
                next.durable.complete(null);
            } catch (IOException | RuntimeException e) {
                failEverything(next, e);
                return;
            }
        }
    }

    private synchronized Group await() {
        boolean interrupted = false;
        while (group.bytes.size() == 0 && !closed && !interrupted) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (group.bytes.size() == 0) {
            return null;
        }
        Group taken = group;
        group = new Group();
        return taken;
    }

    /** A disk that refuses once is not trusted again: later lines would lie behind a hole. */
    private synchronized void failEverything(Group failed, Exception cause) {
        closed = true;
        failed.durable.completeExceptionally(cause);
        group.durable.completeExceptionally(cause);
    }

    @Override
    public void close() throws IOException {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        file.close();
    }
}
