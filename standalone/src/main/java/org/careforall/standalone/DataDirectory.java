// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder that everything is kept in, held by one start at a time, and its owner's alone: donors' addresses and links
 * that confirm them are in it. It is known by the file {@code careforall.data}: a folder with other things in it is neither
 * used nor changed.
 */
public final class DataDirectory implements AutoCloseable {

    private static final String MARK = "careforall.data";
    private static final String LOCK = "lock";

    private final Path path;
    private final FileChannel lock;
    private final int closed;

    private DataDirectory(Path path, FileChannel lock, int closed) {
        this.path = path;
        this.lock = lock;
        this.closed = closed;
    }

    /**
     * Makes the folder when it is missing, takes its lock, and closes to other users what is open in it.
     *
     * @throws StartRefused when it can't be written or closed, is in use, or holds other things
     */
    public static DataDirectory open(Path directory) {
        Path path = make(directory);
        refuseForeign(path);
        FileChannel lock = lock(path);
        try {
            int closed = OwnerOnly.closeTree(path);
            if (!Files.exists(path.resolve(MARK))) {
                Files.writeString(
                        Files.createFile(path.resolve(MARK), OwnerOnly.FILE),
                        "The data of one CareForAll installation; ./run --fresh deletes it.\n");
            }
            return new DataDirectory(path, lock, closed);
        } catch (IOException e) {
            release(lock);
            throw new StartRefused("the data directory " + path + " is not writable", e);
        } catch (StartRefused e) {
            release(lock);
            throw e;
        }
    }

    /** Deletes all that is in it; the folder stays, and stays locked. */
    public void clear() {
        try (Stream<Path> children = Files.list(path)) {
            for (Path child : children.toList()) {
                if (!child.endsWith(LOCK) && !child.endsWith(MARK)) {
                    Directories.delete(child);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clear " + path, e);
        }
    }

    /** A file or folder in it. */
    public Path resolve(String name) {
        return path.resolve(name);
    }

    /** How many files and folders in it were open to other users when this start found it. */
    public int closed() {
        return closed;
    }

    /** Its absolute path. */
    public Path path() {
        return path;
    }

    /** Lets the next start have it. */
    @Override
    public void close() {
        release(lock);
    }

    private static void release(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path make(Path directory) {
        try {
            Path path = Files.createDirectories(directory.toAbsolutePath().normalize(), OwnerOnly.FOLDER)
                    .toRealPath();
            if (!Files.isWritable(path)) {
                throw new StartRefused("the data directory " + path + " is not writable");
            }
            return path;
        } catch (IOException e) {
            throw new StartRefused("the data directory " + directory + " is not writable (" + reason(e) + ")", e);
        }
    }

    private static String reason(IOException e) {
        return e instanceof java.nio.file.FileAlreadyExistsException
                ? "not a directory"
                : e.getClass().getSimpleName();
    }

    private static void refuseForeign(Path path) {
        try (Stream<Path> children = Files.list(path)) {
            Optional<Path> foreign = Files.exists(path.resolve(MARK))
                    ? Optional.empty()
                    : children.filter(child -> !child.endsWith(LOCK)).findAny();
            if (foreign.isPresent()) {
                throw new StartRefused("the directory " + path + " holds other things ("
                        + foreign.get().getFileName() + ") and is not CareForAll's: name another with --data");
            }
        } catch (IOException e) {
            throw new StartRefused("the data directory " + path + " is not readable", e);
        }
    }

    private static FileChannel lock(Path path) {
        Path file = path.resolve(LOCK);
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    file,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                    OwnerOnly.FILE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                channel.truncate(0);
                channel.write(java.nio.ByteBuffer.wrap(
                        Long.toString(ProcessHandle.current().pid())
                                .getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
                return channel;
            }
            String holder = Files.readString(file).trim();
            channel.close();
            throw new StartRefused("the data directory " + path + " is in use by process " + holder);
        } catch (OverlappingFileLockException e) {
            throw new StartRefused("the data directory " + path + " is in use by this process", e);
        } catch (IOException e) {
            throw new StartRefused("the data directory " + path + " is not writable", e);
        }
    }
}
