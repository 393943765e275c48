// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.careforall.platform.migration.Migrations;
import org.careforall.platform.migration.Schema;
import org.careforall.standalone.EmbeddedDatabase;

/** A real PostgreSQL with the app's tables, one for all tests of a JVM; it goes with the JVM. */
public final class UserDatabase {

    private static final int SCRIPTS = 4;
    private static final EmbeddedDatabase DATABASE = started();

    private UserDatabase() {}

    /** The tables without accounts, keys and roles but those that are there from the start. */
    public static DataSource empty() {
        execute("truncate account, account_role, client, client_role, refresh_family, refresh_token, signing_key,"
                + " login_attempts, email_verification");
        execute("delete from role_permission where role not in ('DONOR', 'CAMPAIGN_OWNER', 'SUB_ADMIN', 'ADMIN')");
        execute("delete from role where name not in ('DONOR', 'CAMPAIGN_OWNER', 'SUB_ADMIN', 'ADMIN')");
        return DATABASE.dataSource("user");
    }

    /** Runs a statement. */
    public static void execute(String sql) {
        try (Connection connection = DATABASE.dataSource("user").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A number that a query tells. */
    public static long number(String sql) {
        try (Connection connection = DATABASE.dataSource("user").getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedDatabase started() {
        EmbeddedDatabase database = EmbeddedDatabase.forTests("user");
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        DataSource source = database.dataSource("user");
        new Schema(source, "classpath:db/platform", "flyway_platform_history").migrateTo(Migrations.PLATFORM_SCRIPTS);
        new Schema(source, "classpath:db/migration", "flyway_history").migrateTo(SCRIPTS);
        return database;
    }
}
