// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.settlement.entity;

import static org.careforall.platform.database.Columns.maybeInstant;
import static org.careforall.platform.database.Columns.timestamp;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whose turn it is among the refunds that are not settled, and what was tried about them. */
public final class RefundTurns {

    private RefundTurns() {}

    /**
     * Those reserved before that time, longest waiting first, some at a time. They are touched, so that those that cannot be
     * settled don't keep the others waiting.
     */
    public static List<UUID> take(Connection connection, Instant reservedBefore) throws SQLException {
        try (PreparedStatement touch = connection.prepareStatement("""
                with turn as (select id, coalesce(asked_at, created_at) since from refund
                              where status = 'PENDING' and created_at < ?
                              order by coalesce(asked_at, created_at) limit 50),
                     touched as (update refund set asked_at = now() from turn where refund.id = turn.id)
                select id from turn order by since""")) {
            touch.setObject(1, timestamp(reservedBefore));
            try (ResultSet row = touch.executeQuery()) {
                List<UUID> ids = new ArrayList<>();
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
                return ids;
            }
        }
    }

    /** When the provider was first sent it; empty when it never was. */
    public static Optional<Instant> sentAt(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select sent_at from refund where id = ?")) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? maybeInstant(row, "sent_at") : Optional.empty();
            }
        }
    }

    /** It is about to be sent: committed before, so that a process that dies meanwhile has said so. */
    public static void sending(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update refund set sent_at = now() where id = ? and sent_at is null")) {
            update.setObject(1, id);
            update.executeUpdate();
        }
    }

    /** It could not be worked on, for a cause that does not pass by itself. It stays unsettled, and shows the cause. */
    public static void stuck(Connection connection, UUID id, String cause) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update refund set failure = ?
                where id = ? and status = 'PENDING' and provider_refund_id is null""")) {
            update.setString(1, cause);
            update.setObject(2, id);
            update.executeUpdate();
        }
    }
}
