// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.books;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A folder and files that nobody but their owner reads, whatever the process's umask: what donors typed is in them. */
final class OwnerOnly {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private OwnerOnly() {}

    /** @throws IOException when the folder can't be made, or is another user's and open */
    static void folder(Path path) throws IOException {
        Files.createDirectories(path, attribute(FOLDER));
        close(path, FOLDER);
    }

    /** @throws IOException when the file can't be opened, or is another user's and open */
    static FileChannel file(Path path, Set<? extends OpenOption> options) throws IOException {
        FileChannel file = FileChannel.open(path, options, attribute(FILE));
        try {
            close(path, FILE);
            return file;
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    private static FileAttribute<?> attribute(Set<PosixFilePermission> permissions) {
        return PosixFilePermissions.asFileAttribute(permissions);
    }

    private static void close(Path path, Set<PosixFilePermission> permissions) throws IOException {
        if (!permissions.containsAll(Files.getPosixFilePermissions(path))) {
            Files.setPosixFilePermissions(path, permissions);
        }
    }
}
