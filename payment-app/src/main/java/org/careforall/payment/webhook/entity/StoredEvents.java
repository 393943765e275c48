// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.webhook.entity;

import static org.careforall.platform.database.Columns.instant;
import static org.careforall.platform.database.Columns.maybeText;
import static org.careforall.platform.database.Columns.maybeUuid;
import static org.careforall.platform.database.Columns.timestamp;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careforall.payment.provider.ProviderEvent;

/** The provider's events, each kept once and for ever. */
public final class StoredEvents {

    private static final String COLUMNS =
            "select id, type, state, donation_id, intent_id, told_at, received_at, body, cause from webhook_event ";

    private StoredEvents() {}

    /** How many failed alone and wait for staff. */
    public static long countFailed(Connection connection) throws SQLException {
        try (PreparedStatement count =
                        connection.prepareStatement("select count(*) from webhook_event where state = 'failed'");
                ResultSet row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Keeps an event; false when it was kept before, by whoever came first. */
    public static boolean keep(Connection connection, ProviderEvent event, EventState state) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into webhook_event (id, type, state, donation_id, intent_id, told_at, body)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")) {
            insert.setString(1, event.id());
            insert.setString(2, event.type());
            insert.setString(3, state.word());
            insert.setObject(4, event.about().donationId().orElse(null));
            insert.setString(5, event.about().intentId().orElse(null));
            insert.setObject(6, timestamp(event.at()));
            insert.setBytes(7, event.body());
            return insert.executeUpdate() == 1;
        }
    }

    /** What became of it, and whose it is. */
    public static void become(Connection connection, String id, EventState state, Optional<UUID> donationId)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update webhook_event set state = ?, cause = null, donation_id = coalesce(?, donation_id) where id = ?")) {
            update.setString(1, state.word());
            update.setObject(2, donationId.orElse(null));
            update.setString(3, id);
            update.executeUpdate();
        }
    }

    /** It failed, and why. What was booked stays booked. */
    public static void fail(Connection connection, String id, String cause) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update webhook_event set state = 'failed', cause = ? where id = ? and state <> 'applied'")) {
            update.setString(1, cause);
            update.setString(2, id);
            update.executeUpdate();
        }
    }

    public static Optional<StoredEvent> find(Connection connection, String id) throws SQLException {
        return select(connection, "where id = ?", id).stream().findFirst();
    }

    /** Events that wait for this donation, in the order in which the provider told them. */
    public static List<StoredEvent> waitingForDonation(Connection connection, UUID donationId) throws SQLException {
        return select(
                connection,
                "where donation_id = ? and state in ('parked', 'foreign') order by told_at, received_at",
                donationId);
    }

    /** Events that wait for this intent, in the order in which the provider told them. */
    public static List<StoredEvent> waitingForIntent(Connection connection, String intentId) throws SQLException {
        return select(
                connection,
                "where intent_id = ? and state in ('parked', 'foreign') order by told_at, received_at",
                intentId);
    }

    /** Which of these donations have events waiting, in id order. */
    public static List<UUID> awaited(Connection connection, Collection<UUID> donationIds) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select distinct donation_id from webhook_event
                where donation_id = any (?) and state in ('parked', 'foreign') order by donation_id""")) {
            select.setArray(1, connection.createArrayOf("uuid", donationIds.toArray()));
            try (ResultSet row = select.executeQuery()) {
                List<UUID> awaited = new ArrayList<>();
                while (row.next()) {
                    awaited.add(row.getObject(1, UUID.class));
                }
                return awaited;
            }
        }
    }

    /** A page, newest first. */
    public static List<StoredEvent> page(Connection connection, EventFilter filter, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COLUMNS + """
                where (cast(? as text) is null or state = ?)
                  and (cast(? as uuid) is null or donation_id = ?)
                  and (cast(? as timestamptz) is null or (received_at, id) < (?, ?))
                order by received_at desc, id desc limit ?""")) {
            String state = filter.state().map(EventState::word).orElse(null);
            select.setString(1, state);
            select.setString(2, state);
            select.setObject(3, filter.donationId().orElse(null));
            select.setObject(4, filter.donationId().orElse(null));
            select.setObject(5, timestamp(filter.after().map(EventFilter.End::receivedAt)));
            select.setObject(6, timestamp(filter.after().map(EventFilter.End::receivedAt)));
            select.setString(7, filter.after().map(EventFilter.End::id).orElse(null));
            select.setInt(8, limit);
            return read(select);
        }
    }

    private static List<StoredEvent> select(Connection connection, String where, Object key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COLUMNS + where)) {
            select.setObject(1, key);
            return read(select);
        }
    }

    private static List<StoredEvent> read(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            List<StoredEvent> events = new ArrayList<>();
            while (row.next()) {
                Instant toldAt = instant(row, "told_at");
                Instant receivedAt = instant(row, "received_at");
                events.add(new StoredEvent(
                        row.getString("id"),
                        row.getString("type"),
                        EventState.of(row.getString("state")),
                        maybeUuid(row, "donation_id"),
                        Optional.ofNullable(row.getString("intent_id")),
                        toldAt,
                        receivedAt,
                        Optional.ofNullable(row.getBytes("body")),
                        maybeText(row, "cause")));
            }
            return events;
        }
    }
}
