// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The files of a PostgreSQL cluster: who may log in, and whether its making was finished. */
final class Cluster {

    private static final String ACCESS = """
            # CareForAll: a password on every way in
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128      scram-sha-256
            """;

    private final Path directory;

    Cluster(Path directory) {
        this.directory = OwnerOnly.folder(directory).resolve("cluster");
    }

    /** Where the server's programs are unpacked, once per user of the machine. */
    static Path binaries() {
        return Path.of(System.getProperty("user.home"), ".cache", "careforall", "postgresql");
    }

    Path directory() {
        return directory;
    }

    Path log() {
        return directory.resolveSibling("postgresql.log");
    }

    private Path secured() {
        return directory.resolveSibling("cluster.ready");
    }

    /** A kill in the middle of initdb leaves half a cluster that never starts; nothing can be in it yet. */
    void discardUnfinished() {
        if (!Files.exists(secured())) {
            Directories.delete(directory);
        }
    }

    /** initdb trusts every local connection: give the superuser a password first, then ask everybody for one. */
    void secure(DataSource superuser, String password) throws SQLException, IOException {
        if (Files.exists(secured())) {
            return;
        }
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER ROLE postgres PASSWORD " + AppDatabases.literal(password));
            Files.writeString(directory.resolve("pg_hba.conf"), ACCESS);
            statement.execute("SELECT pg_reload_conf()");
        }
        Files.createFile(secured());
    }

    void delete() {
        Directories.delete(directory);
        try {
            Files.deleteIfExists(secured());
            Files.deleteIfExists(log());
            Files.deleteIfExists(directory.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
