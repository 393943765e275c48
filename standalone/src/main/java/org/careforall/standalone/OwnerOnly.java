// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Folders and files that nobody but their owner reads, writes or enters. What is made later inside of them is closed by
 * the umask of {@code ./run} and of the processes that it starts.
 */
final class OwnerOnly {

    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rwxrwx");
    /** What a folder is made with. */
    static final FileAttribute<?> FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    /** What a file is made with. */
    static final FileAttribute<?> FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private OwnerOnly() {}

    /**
     * Makes the folder where it is missing, and closes it where it is open; its content stays as it is.
     *
     * @return its one absolute name, links followed
     * @throws StartRefused when it can be neither made nor closed
     */
    static Path folder(Path folder) {
        try {
            Path path = Files.createDirectories(folder, FOLDER).toRealPath();
            close(path);
            return path;
        } catch (IOException e) {
            throw new StartRefused("cannot make the directory " + folder + ": " + e, e);
        }
    }

    /**
     * Takes from everybody but the owner what they may do with the folder and with anything in it. Symbolic links are not
     * followed.
     *
     * @return how many files and folders were open
     * @throws StartRefused when one of them belongs to somebody else, or its file system knows no permissions
     */
    static int closeTree(Path folder) {
        Closing closing = new Closing();
        try {
            Files.walkFileTree(folder, closing);
        } catch (IOException e) {
            throw new StartRefused("cannot look for what other users can read in " + folder + ": " + e, e);
        }
        return closing.closed;
    }

    private static boolean close(Path path) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
        if (!permissions.removeAll(OTHERS)) {
            return false;
        }
        try {
            Files.setPosixFilePermissions(path, permissions);
        } catch (NoSuchFileException deletedMeanwhile) {
            throw deletedMeanwhile;
        } catch (IOException e) {
            throw new StartRefused(
                    "other users can read " + path + ", and only its owner, "
                            + Files.getOwner(path, LinkOption.NOFOLLOW_LINKS) + ", can change that",
                    e);
        }
        if (Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS).stream()
                .anyMatch(OTHERS::contains)) {
            throw new StartRefused("other users can read " + path
                    + ", and its file system keeps no permissions: name another directory");
        }
        return true;
    }

    private static final class Closing extends SimpleFileVisitor<Path> {

        private int closed;

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            return visitFile(folder, attributes);
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            try {
                if (!attributes.isSymbolicLink() && close(file)) {
                    closed++;
                }
                return FileVisitResult.CONTINUE;
            } catch (NoSuchFileException e) {
                return visitFileFailed(file, e);
            }
        }

        /** A process that an earlier start left behind may still delete files. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw e;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
            return e == null ? FileVisitResult.CONTINUE : visitFileFailed(folder, e);
        }
    }
}
