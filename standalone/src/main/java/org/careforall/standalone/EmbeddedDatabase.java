// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.careforall.standalone.DatabaseSettings.Durability;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL on the loopback interface: per app a database and a role {@code careforall_<app>}, passwords asked
 * for (SCRAM), data kept in a directory. An orphan that a killed launcher left behind is stopped before the start.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** The apps that have a database. */
    public static final List<String> APPS = List.of("user", "campaign", "donation", "payment", "notification");

    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final DatabaseSettings settings;
    private final EmbeddedPostgres postgres;
    private final QuietLogs quiet;

    private EmbeddedDatabase(DatabaseSettings settings, EmbeddedPostgres postgres, QuietLogs quiet) {
        this.quiet = quiet;
        this.settings = settings;
        this.postgres = postgres;
    }

    /**
     * Starts the database and returns when it answers.
     *
     * @throws StartRefused when it does not start, the superuser's password is wrong, or a durable cluster is not
     */
    public static EmbeddedDatabase start(DatabaseSettings settings) {
        Cluster cluster = new Cluster(settings.directory());
        new Postmaster(cluster.directory()).stopOrphan();
        cluster.discardUnfinished();
        QuietLogs quiet = QuietLogs.on();
        EmbeddedDatabase database = new EmbeddedDatabase(settings, launch(settings, cluster), quiet);
        try {
            cluster.secure(database.superuser(), settings.superuserPassword());
            AppDatabases databases = new AppDatabases(database.superuser());
            databases.requireDurability(settings.durability());
            databases.provide(settings.passwords());
            return database;
        } catch (SQLException | IOException | RuntimeException e) {
            database.close();
            throw e instanceof StartRefused refused
                    ? refused
                    : new StartRefused("PostgreSQL started but could not be prepared: " + e.getMessage(), e);
        }
    }

    /**
     * A cluster for unit tests: quick because nothing is synced, on a free port, deleted on close.
     *
     * @param apps which databases to make; all of them when none is named
     */
    public static EmbeddedDatabase forTests(String... apps) {
        List<String> names = apps.length == 0 ? APPS : Arrays.asList(apps);
        try {
            Path directory = Files.createTempDirectory("careforall-postgres");
            Map<String, String> passwords =
                    names.stream().collect(Collectors.toMap(app -> app, app -> Secrets.randomText(12)));
            return start(new DatabaseSettings(directory, 0, Durability.FOR_TESTS, Secrets.randomText(12), passwords));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres launch(DatabaseSettings settings, Cluster cluster) {
        boolean forTests = settings.durability() == Durability.FOR_TESTS;
        String durable = settings.durability().setting();
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(cluster.directory())
                    .setCleanDataDirectory(forTests)
                    .setRegisterShutdownHook(forTests)
                    .setOverrideWorkingDirectory(Cluster.binaries().toFile())
                    .setOutputRedirector(
                            ProcessBuilder.Redirect.appendTo(cluster.log().toFile()))
                    .setPGStartupWait(START_LIMIT)
                    .setPort(settings.port())
                    .setConnectConfig("password", settings.superuserPassword())
                    // the same on every machine, whatever its LANG says; and lower('É') works
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setServerConfig("listen_addresses", "localhost")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("password_encryption", "scram-sha-256")
                    .setServerConfig("fsync", durable)
                    .setServerConfig("synchronous_commit", durable)
                    .setServerConfig("full_page_writes", durable);
            return builder.start();
        } catch (IOException | RuntimeException e) {
            new Postmaster(cluster.directory()).stop();
            throw new StartRefused("PostgreSQL did not start: see " + cluster.log(), e);
        }
    }

    /** The TCP port on the loopback interface. */
    public int port() {
        return postgres.getPort();
    }

    /** JDBC URL of an app's database, without credentials. */
    public String url(String app) {
        return "jdbc:postgresql://localhost:" + port() + "/" + AppDatabases.name(app);
    }

    /** The role of an app; also the name of its database. */
    public String user(String app) {
        return AppDatabases.name(app);
    }

    /** The password of an app's role. */
    public String password(String app) {
        return settings.passwords().get(app);
    }

    /** Connections as the app's own role; not pooled. */
    public DataSource dataSource(String app) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url(app));
        source.setUser(user(app));
        source.setPassword(password(app));
        return source;
    }

    private DataSource superuser() {
        return postgres.getPostgresDatabase();
    }

    /** Stops the server and waits for it; a cluster for tests is deleted. */
    @Override
    public void close() {
        Cluster cluster = new Cluster(settings.directory());
        try {
            postgres.close();
            // that waits 5 s; a checkpoint may take longer
            new Postmaster(cluster.directory()).stop();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        } finally {
            if (settings.durability() == Durability.FOR_TESTS) {
                cluster.delete();
            }
        }
    }
}
