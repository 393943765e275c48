// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.careforall.platform.migration.Migrations;
import org.careforall.platform.migration.Schema;
import org.careforall.standalone.EmbeddedDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL with the app's tables, one for all tests of a JVM; it goes with the JVM. */
public final class NotificationDatabase {

    private static final int SCRIPTS = 6;
    private static final EmbeddedDatabase DATABASE = started();

    private NotificationDatabase() {}

    /** Empty tables. */
    public static DataSource empty() {
        execute("truncate mail_outbox, notice_read, notice, campaign, recipient, preference");
        PGSimpleDataSource source = (PGSimpleDataSource) DATABASE.dataSource("notification");
        // as the server's: a batch of inserts goes as one statement
        source.setReWriteBatchedInserts(true);
        return source;
    }

    /** Runs a statement. */
    public static void execute(String sql) {
        try (Connection connection = DATABASE.dataSource("notification").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A number that a query tells. */
    public static long number(String sql) {
        try (Connection connection = DATABASE.dataSource("notification").getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A number that a query tells inside a transaction that is not committed. */
    public static long number(OneTransaction transaction, String sql) {
        try (Connection connection = transaction.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedDatabase started() {
        EmbeddedDatabase database = EmbeddedDatabase.forTests("notification");
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        DataSource source = database.dataSource("notification");
        new Schema(source, "classpath:db/platform", "flyway_platform_history").migrateTo(Migrations.PLATFORM_SCRIPTS);
        new Schema(source, "classpath:db/migration", "flyway_history").migrateTo(SCRIPTS);
        return database;
    }
}
