// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.careforall.standalone.DatabaseSettings;
import org.careforall.standalone.EmbeddedDatabase;

/** PostgreSQL with its processes at hand. The driver's own connections do not go through the proxy. */
final class DatabaseServer implements AutoCloseable {

    private static final Logger ZONKY = Logger.getLogger(EmbeddedPostgres.class.getName());

    private final DatabaseSettings settings;
    private EmbeddedDatabase database;

    DatabaseServer(DatabaseSettings settings) {
        this.settings = settings;
        this.database = EmbeddedDatabase.start(settings);
    }

    Connection connect(String app) throws SQLException {
        return database.dataSource(app).getConnection();
    }

    /** {@code kill -9} of the server's first process: the others see it and end, and a new one recovers from the log. */
    void killAndStartAgain() {
        long postmaster = postmaster();
        kill9(postmaster);
        letGo();
        database = EmbeddedDatabase.start(settings);
    }

    /** The handle of the dead server holds a lock on the directory; that it finds nothing to stop is no news. */
    private void letGo() {
        Level before = ZONKY.getLevel();
        ZONKY.setLevel(Level.OFF);
        try {
            database.close();
        } finally {
            ZONKY.setLevel(before);
        }
    }

    /**
     * {@code kill -9} of one connection's process, in the middle of a transaction if one is: PostgreSQL then ends all the
     * others too, and recovers. False when there was none.
     *
     * @param justBefore what is done when it was found and is about to be killed
     */
    boolean killBackend(String app, Runnable justBefore) {
        try {
            List<Long> backends = backends(app);
            if (backends.isEmpty()) {
                return false;
            }
            justBefore.run();
            kill9(backends.get(0));
            if (!Pause.until(Duration.ofSeconds(60), () -> canConnect(app))) {
                throw new DrillFailed("PostgreSQL did not recover from the loss of a backend");
            }
            return true;
        } catch (SQLException e) {
            throw new DrillFailed("no backend to kill", e);
        }
    }

    /** Those that work or hold a transaction open first. */
    private List<Long> backends(String app) throws SQLException {
        try (Connection connection = connect(app);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pid from pg_stat_activity where usename = current_user"
                        + " and pid <> pg_backend_pid() and backend_type = 'client backend'"
                        + " order by state = 'idle', xact_start desc nulls last")) {
            List<Long> pids = new ArrayList<>();
            while (row.next()) {
                pids.add(row.getLong(1));
            }
            return pids;
        }
    }

    private boolean canConnect(String app) {
        try (Connection connection = connect(app)) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private long postmaster() {
        Path file = settings.directory().resolve("cluster").resolve("postmaster.pid");
        try {
            return Long.parseLong(Files.readAllLines(file).get(0).trim());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void kill9(long pid) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        database.close();
    }
}
