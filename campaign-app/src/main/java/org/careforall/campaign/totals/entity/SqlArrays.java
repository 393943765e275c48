// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.totals.entity;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Columns of a batch as PostgreSQL arrays, for {@code unnest}: one statement instead of one for each row. */
final class SqlArrays {

    private SqlArrays() {}

    static <T> Array uuids(Connection connection, List<T> rows, Function<T, UUID> column) throws SQLException {
        return array(connection, "uuid", rows, column);
    }

    static <T> Array texts(Connection connection, List<T> rows, Function<T, String> column) throws SQLException {
        return array(connection, "text", rows, column);
    }

    static <T> Array numbers(Connection connection, List<T> rows, Function<T, Long> column) throws SQLException {
        return array(connection, "int8", rows, column);
    }

    static <T> Array flags(Connection connection, List<T> rows, Function<T, Boolean> column) throws SQLException {
        return array(connection, "bool", rows, column);
    }

    /** As text, whose form PostgreSQL reads exactly; the statement casts it. */
    static <T> Array times(Connection connection, List<T> rows, Function<T, Instant> column) throws SQLException {
        return array(connection, "text", rows, row -> {
            Instant time = column.apply(row);
            return time == null ? null : time.toString();
        });
    }

    private static <T> Array array(Connection connection, String type, List<T> rows, Function<T, ?> column)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray());
    }
}
