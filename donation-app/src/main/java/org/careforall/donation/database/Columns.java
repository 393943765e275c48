// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Columns that JDBC has no words for. */
public final class Columns {

    private Columns() {}

    /** A {@code timestamptz} to bind. */
    public static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** A {@code timestamptz}. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A {@code timestamptz} that may be missing. */
    public static Optional<Instant> optionalInstant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    /** A {@code uuid} that may be missing. */
    public static Optional<UUID> optionalUuid(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class));
    }

    /** A {@code text} that may be missing. */
    public static Optional<String> optionalText(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    /** Binds a {@code timestamptz} or null. */
    public static void setInstant(PreparedStatement statement, int index, Optional<Instant> value) throws SQLException {
        if (value.isPresent()) {
            statement.setObject(index, timestamp(value.get()));
        } else {
            statement.setNull(index, Types.TIMESTAMP_WITH_TIMEZONE);
        }
    }

    /** Binds a {@code uuid} or null: a null without its type would be a varchar, which PostgreSQL refuses. */
    public static void setUuid(PreparedStatement statement, int index, Optional<UUID> value) throws SQLException {
        statement.setObject(index, value.orElse(null), Types.OTHER);
    }

    /** Binds {@code uuid[]}. */
    public static void setUuids(PreparedStatement statement, int index, Collection<UUID> ids) throws SQLException {
        Connection connection = statement.getConnection();
        statement.setArray(index, connection.createArrayOf("uuid", ids.toArray()));
    }
}
