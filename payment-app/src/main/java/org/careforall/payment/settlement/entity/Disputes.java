// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.settlement.entity;

import static org.careforall.platform.database.Columns.instant;
import static org.careforall.platform.database.Columns.maybeInstant;
import static org.careforall.platform.database.Columns.timestamp;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careforall.events.Money;

/** All disputes, stored. A decision beats what was open; of two decisions the provider's later one counts. */
public final class Disputes {

    private Disputes() {}

    /** How many wait for evidence or a decision. */
    public static long countOpen(Connection connection) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(
                        "select count(*) from dispute where status in ('INQUIRY', 'OPEN')");
                ResultSet row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The open and the lost disputes of one attempt, added up in its currency's minor units. */
    public record Sums(long held, long lost) {}

    /** Books the provider's word about one dispute. */
    public static void told(Connection connection, UUID donationId, UUID attemptId, Dispute dispute)
            throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into dispute (id, donation_id, attempt_id, amount, currency, status, reason, evidence_due_by,
                    told_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set amount = excluded.amount, status = excluded.status,
                    reason = coalesce(excluded.reason, dispute.reason),
                    evidence_due_by = coalesce(excluded.evidence_due_by, dispute.evidence_due_by),
                    told_at = excluded.told_at
                where (excluded.status in ('CLOSED', 'WON', 'LOST'), excluded.told_at,
                       array_position(array['INQUIRY', 'OPEN', 'CLOSED', 'WON', 'LOST'], excluded.status))
                    > (dispute.status in ('CLOSED', 'WON', 'LOST'), dispute.told_at,
                       array_position(array['INQUIRY', 'OPEN', 'CLOSED', 'WON', 'LOST'], dispute.status))""")) {
            upsert.setString(1, dispute.id());
            upsert.setObject(2, donationId);
            upsert.setObject(3, attemptId);
            upsert.setLong(4, dispute.amount().amount());
            upsert.setString(5, dispute.amount().currency());
            upsert.setString(6, dispute.status());
            upsert.setString(7, dispute.reason().orElse(null));
            upsert.setObject(8, timestamp(dispute.evidenceDueBy()));
            upsert.setObject(9, timestamp(dispute.toldAt()));
            upsert.executeUpdate();
        }
    }

    public static Sums sums(Connection connection, UUID donationId, UUID attemptId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select coalesce(sum(amount) filter (where status = 'OPEN'), 0) held,
                       coalesce(sum(amount) filter (where status = 'LOST'), 0) lost
                from dispute where donation_id = ? and attempt_id = ?""")) {
            select.setObject(1, donationId);
            select.setObject(2, attemptId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Sums(row.getLong("held"), row.getLong("lost"));
            }
        }
    }

    public static List<Dispute> ofDonation(Connection connection, UUID donationId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select id, amount, currency, status, reason, evidence_due_by, told_at
                from dispute where donation_id = ? order by told_at, id""")) {
            select.setObject(1, donationId);
            try (ResultSet row = select.executeQuery()) {
                List<Dispute> disputes = new ArrayList<>();
                while (row.next()) {
                    disputes.add(new Dispute(
                            row.getString("id"),
                            new Money(row.getLong("amount"), row.getString("currency")),
                            row.getString("status"),
                            Optional.ofNullable(row.getString("reason")),
                            maybeInstant(row, "evidence_due_by"),
                            instant(row, "told_at")));
                }
                return disputes;
            }
        }
    }
}
