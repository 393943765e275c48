// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.settlement.entity;

import static org.careforall.platform.database.Columns.maybeUuid;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
        try (PreparedStatement save = connection.prepareStatement(Attempts.SAVE)) {
            Attempts.fill(save, payment.donationId(), attempt);
            save.executeUpdate();
        }
    }

    /** Stores one attempt and what all of them come to, in one round trip: each of the two webhooks of a gift does. */
    public static void saveBoth(Connection connection, Payment payment, Attempt attempt) throws SQLException {
        try (PreparedStatement save = connection.prepareStatement(Attempts.SAVE + "; " + SAVE)) {
            Attempts.fill(save, payment.donationId(), attempt);
            fill(save, Attempts.PARAMETERS, payment);
            save.executeUpdate();
        }
    }

    /** Stores what the attempts come to. */
    public static void save(Connection connection, Payment payment) throws SQLException {
        try (PreparedStatement save = connection.prepareStatement(SAVE)) {
            fill(save, 0, payment);
            save.executeUpdate();
        }
    }

    /** Fills in {@link #SAVE}, after as many parameters of something else. */
    private static void fill(PreparedStatement save, int after, Payment payment) throws SQLException {
        Standing now = payment.standing();
        save.setLong(after + 1, payment.version());
        save.setString(after + 2, now.status().name());
        save.setLong(after + 3, now.authorized());
        save.setLong(after + 4, now.captured());
        save.setLong(after + 5, now.refunded());
        save.setLong(after + 6, now.chargedBack());
        save.setLong(after + 7, now.held());
        save.setObject(after + 8, payment.donationId());
    }

    private static Optional<Payment> read(Connection connection, UUID donationId, String lock) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + lock + "; " + Attempts.OF_DONATION)) {
            select.setObject(1, donationId);
            select.setObject(2, donationId);
            select.execute();
            long version;
            Optional<Terms> terms;
            try (ResultSet row = select.getResultSet()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                version = row.getLong("version");
                terms = terms(row);
            }
            select.getMoreResults();
            // A statement of its own though in one round trip: the snapshot of the one that waited for the lock would
            // miss what the last holder committed.
            try (ResultSet row = select.getResultSet()) {
                return Optional.of(new Payment(donationId, version, terms, Attempts.readAll(row)));
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
