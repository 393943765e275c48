// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.books;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** Keeps a second sandbox out of a data directory, for as long as this process lives. */
final class DirectoryLock implements AutoCloseable {
    private final FileChannel file;

    private DirectoryLock(FileChannel file) {
        this.file = file;
    }

    static DirectoryLock take(Path dir) throws IOException {
        FileChannel file =
                OwnerOnly.file(dir.resolve("lock"), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        if (!locked(file)) {
            file.close();
            throw new IOException("another payment sandbox uses " + dir);
        }
        return new DirectoryLock(file);
    }

    private static boolean locked(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
