// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.settlement.entity;

import static org.careforall.platform.database.Columns.maybeUuid;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careforall.events.Money;

/** All payments, stored: one row for each donation, its attempts beside it. */
public final class Payments {

    private static final String SELECT = """
            select version, known, campaign_id, donor_user_id, method, asked_amount, asked_currency, donation_status
            from payment where donation_id = ?""";

    private static final String SAVE = """
            update payment set version = ?, status = ?, authorized = ?, captured = ?, refunded = ?, charged_back = ?,
                held = ?, updated_at = now()
            where donation_id = ?""";

    private Payments() {}

    /** The payment under its lock; its row is made when nothing was heard of the donation before (rule 10). */
    public static Payment lock(Connection connection, UUID donationId) throws SQLException {
        Optional<Payment> there = read(connection, donationId, " for no key update");
        if (there.isPresent()) {
            return there.get();
        }
        try (PreparedStatement stub =
                connection.prepareStatement("insert into payment (donation_id) values (?) on conflict do nothing")) {
            stub.setObject(1, donationId);
            stub.executeUpdate();
        }
        return read(connection, donationId, " for no key update").orElseThrow();
    }

    /** The payment under its lock, if there is one. */
    public static Optional<Payment> lockKnown(Connection connection, UUID donationId) throws SQLException {
        return read(connection, donationId, " for no key update")
                .filter(payment -> payment.terms().isPresent());
    }

    /** The payment of a donation whose event came, to be read. */
    public static Optional<Payment> find(Connection connection, UUID donationId) throws SQLException {
        return read(connection, donationId, "")
                .filter(payment -> payment.terms().isPresent());
    }

    /** Stores one attempt. */
    public static void save(Connection connection, Payment payment, Attempt attempt) throws SQLException {
        Attempts.save(connection, payment.donationId(), attempt);
    }

    /** Stores what the attempts come to. */
    public static void save(Connection connection, Payment payment) throws SQLException {
        Standing now = payment.standing();
        try (PreparedStatement save = connection.prepareStatement(SAVE)) {
            save.setLong(1, payment.version());
            save.setString(2, now.status().name());
            save.setLong(3, now.authorized());
            save.setLong(4, now.captured());
            save.setLong(5, now.refunded());
            save.setLong(6, now.chargedBack());
            save.setLong(7, now.held());
            save.setObject(8, payment.donationId());
            save.executeUpdate();
        }
    }

    private static Optional<Payment> read(Connection connection, UUID donationId, String lock) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + lock)) {
            select.setObject(1, donationId);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                // Read after the lock is held: an older snapshot would miss what the last holder committed.
                List<Attempt> attempts = Attempts.ofDonation(connection, donationId);
                return Optional.of(new Payment(donationId, row.getLong("version"), terms(row), attempts));
            }
        }
    }

    private static Optional<Terms> terms(ResultSet row) throws SQLException {
        return !row.getBoolean("known")
                ? Optional.empty()
                : Optional.of(new Terms(
                        row.getObject("campaign_id", UUID.class),
                        maybeUuid(row, "donor_user_id"),
                        row.getString("method"),
                        new Money(row.getLong("asked_amount"), row.getString("asked_currency")),
                        row.getString("donation_status")));
    }
}
