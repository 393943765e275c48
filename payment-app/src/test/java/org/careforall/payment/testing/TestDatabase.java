// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.testing;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.sql.DataSource;
import org.careforall.platform.database.Database;
import org.careforall.platform.database.DatabaseException;
import org.careforall.platform.database.SqlWork;
import org.careforall.platform.migration.Schema;
import org.careforall.standalone.EmbeddedDatabase;

/** A real PostgreSQL with this app's schema, and local transactions in place of the server's. */
public final class TestDatabase extends Database implements AutoCloseable {

    private final EmbeddedDatabase postgres;
    private final DataSource source;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final ThreadLocal<Connection> running = new ThreadLocal<>();

    public TestDatabase() {
        postgres = EmbeddedDatabase.forTests("payment");
        source = postgres.dataSource("payment");
        new Schema(source, "classpath:db/migration", "flyway_history").migrateTo(scripts());
    }

    /** As many as the app says that it has. */
    private static int scripts() {
        try (InputStream settings =
                TestDatabase.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            Properties properties = new Properties();
            properties.load(settings);
            return Integer.parseInt(properties.getProperty("careforall.migrations"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public <T> T inTransaction(SqlWork<T> work) {
        try {
            return running.get() != null ? work.on(running.get()) : begin(work);
        } catch (SQLException e) {
            throw new DatabaseException("in a test", e);
        }
    }

    private <T> T begin(SqlWork<T> work) throws SQLException {
        Connection connection = idle.poll();
        if (connection == null) {
            connection = source.getConnection();
            connection.setAutoCommit(false);
        }
        running.set(connection);
        boolean done = false;
        try {
            T result = work.on(connection);
            connection.commit();
            done = true;
            return result;
        } finally {
            running.remove();
            if (!done) {
                connection.rollback();
            }
            idle.push(connection);
        }
    }

    /** For the environment of another process. */
    public Map<String, String> access() {
        return Map.of(
                "DATABASE_URL", postgres.url("payment"),
                "DATABASE_USER", postgres.user("payment"),
                "DATABASE_PASSWORD", postgres.password("payment"));
    }

    @Override
    public void close() {
        postgres.close();
    }
}
