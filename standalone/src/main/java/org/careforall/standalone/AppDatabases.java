// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.careforall.standalone.DatabaseSettings.Durability;

/** The databases and roles of the apps: none can read another's. */
final class AppDatabases {

    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    private final DataSource superuser;

    AppDatabases(DataSource superuser) {
        this.superuser = superuser;
    }

    /** The name of an app's role and of its database. */
    static String name(String app) {
        if (!app.matches("[a-z][a-z_]{0,40}")) {
            throw new IllegalArgumentException("not an app's name: " + app);
        }
        return "careforall_" + app;
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Asks the running server, for a setting that was given is not yet one that was taken. */
    void requireDurability(Durability durability) throws SQLException {
        if (durability != Durability.DURABLE) {
            return;
        }
        for (String setting : DURABLE) {
            String value = one("SHOW " + setting);
            if (!"on".equals(value)) {
                throw new StartRefused("PostgreSQL runs with " + setting + " " + value
                        + ": a commit might not survive, so CareForAll does not start");
            }
        }
    }

    void provide(Map<String, String> passwords) throws SQLException {
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> app : passwords.entrySet()) {
                provide(statement, name(app.getKey()), app.getValue());
            }
        }
    }

    private static void provide(Statement statement, String name, String password) throws SQLException {
        boolean missingRole = !exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = " + literal(name));
        statement.execute(
                (missingRole ? "CREATE ROLE " : "ALTER ROLE ") + name + " LOGIN PASSWORD " + literal(password));
        if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = " + literal(name))) {
            statement.execute("CREATE DATABASE " + name + " OWNER " + name);
        }
        statement.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next();
        }
    }

    private String one(String query) throws SQLException {
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
