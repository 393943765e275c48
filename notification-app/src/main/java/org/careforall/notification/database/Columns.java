// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.careforall.events.Money;

/** Columns that JDBC has no words for. */
public final class Columns {

    private Columns() {}

    /** A {@code timestamptz} to bind. */
    public static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** A {@code timestamptz} that is never null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A {@code timestamptz} that may be missing. */
    public static Optional<Instant> maybeInstant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    /** A {@code uuid} that may be missing. */
    public static Optional<UUID> maybeUuid(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class));
    }

    /** A {@code text} that may be missing. */
    public static Optional<String> maybeText(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    /** The columns amount and currency, both missing or none. */
    public static Optional<Money> maybeMoney(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return currency == null ? Optional.empty() : Optional.of(new Money(row.getLong("amount"), currency));
    }

    /** The first column of all rows. */
    public static Set<UUID> uuids(ResultSet rows) throws SQLException {
        Set<UUID> ids = new HashSet<>();
        while (rows.next()) {
            ids.add(rows.getObject(1, UUID.class));
        }
        return ids;
    }
}
