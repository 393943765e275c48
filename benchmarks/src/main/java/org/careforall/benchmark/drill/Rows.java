// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Queries over the apps' databases. */
final class Rows {

    /** Makes something of a row. */
    interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Map<String, Connection> connections;

    /** @param connections one for each app's database */
    Rows(Map<String, Connection> connections) {
        this.connections = connections;
    }

    <T> List<T> list(String app, String sql, Reading<T> reading) throws SQLException {
        try (Statement statement = connections.get(app).createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<T> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(reading.read(row));
            }
            return rows;
        }
    }

    long count(String app, String sql) throws SQLException {
        return list(app, sql, row -> row.getLong(1)).get(0);
    }

    void execute(String app, String sql) throws SQLException {
        try (Statement statement = connections.get(app).createStatement()) {
            statement.execute(sql);
        }
    }

    void rollback() throws SQLException {
        for (Connection connection : connections.values()) {
            connection.rollback();
        }
    }

    static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static Taken taken(ResultSet row) throws SQLException {
        return new Taken(row.getLong("captured"), row.getLong("refunded"));
    }
}
