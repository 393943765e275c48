// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.receipt.entity;

import static org.careforall.platform.database.Columns.setUuids;
import static org.careforall.platform.database.Columns.timestamp;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.careforall.donation.donation.entity.Donation;
import org.careforall.donation.donation.entity.Gift;
import org.careforall.platform.id.Ids;

/** The book of receipts: they are issued and become void, nothing else. */
public final class ReceiptBook {

    /** One numberer at a time, on however many servers; the lock ends with the transaction. */
    private static final String TRY_LOCK = "select pg_try_advisory_xact_lock(hashtext('receipts'))";

    private static final String ISSUER = """
            insert into receipt_issuer (name, address, registration) values (?, ?, ?)
            on conflict (name, address, registration) do update set name = excluded.name returning id""";

    private static final String NUMBERS = """
            insert into receipt_series (prefix, last_serial) values (?, ?)
            on conflict (prefix) do update set last_serial = receipt_series.last_serial + excluded.last_serial
            returning last_serial""";

    private static final String VOID =
            "update receipt set voided_at = ? where voided_at is null and donation_id = any(?)"
                    + " returning donation_id, prefix, serial";

    private static final String ISSUE = """
            insert into receipt (id, prefix, serial, donation_id, edition, issuer_id, currency, amount, total, method,
                donor_name, donor_email, campaign_title, given_at, issued_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private ReceiptBook() {}

    /** Whether this transaction may number: no other does. */
    public static boolean tryLock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(TRY_LOCK);
                ResultSet answer = lock.executeQuery()) {
            answer.next();
            return answer.getBoolean(1);
        }
    }

    /** Makes the receipts in force of these donations void; their numbers by donation. */
    public static Map<UUID, ReceiptNumber> voidAll(Connection connection, List<UUID> donationIds, Instant now)
            throws SQLException {
        Map<UUID, ReceiptNumber> voided = new HashMap<>();
        if (donationIds.isEmpty()) {
            return voided;
        }
        try (PreparedStatement update = connection.prepareStatement(VOID)) {
            update.setObject(1, timestamp(now));
            setUuids(update, 2, donationIds);
            try (ResultSet row = update.executeQuery()) {
                while (row.next()) {
                    voided.put(row.getObject(1, UUID.class), new ReceiptNumber(row.getString(2), row.getLong(3)));
                }
            }
        }
        return voided;
    }

    /** Issues receipts with the next numbers of the series, in this order. */
    public static void issue(Connection connection, Issuer issuer, String prefix, List<Due> due, Instant now)
            throws SQLException {
        if (due.isEmpty()) {
            return;
        }
        int issuerId = issuer(connection, issuer);
        long serial = lastOf(connection, prefix, due.size()) - due.size();
        try (PreparedStatement insert = connection.prepareStatement(ISSUE)) {
            for (Due one : due) {
                bind(insert, one, new ReceiptNumber(prefix, ++serial), issuerId, now);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void bind(PreparedStatement insert, Due due, ReceiptNumber number, int issuerId, Instant now)
            throws SQLException {
        Donation donation = due.donation();
        Gift gift = donation.gift();
        Sums sums = Sums.of(donation).orElseThrow();
        insert.setObject(1, Ids.next());
        insert.setString(2, number.prefix());
        insert.setLong(3, number.serial());
        insert.setObject(4, gift.id());
        insert.setInt(5, due.last() + 1);
        insert.setInt(6, issuerId);
        insert.setString(7, sums.currency());
        insert.setLong(8, sums.amount());
        insert.setLong(9, sums.total());
        insert.setString(10, gift.method().name());
        insert.setString(11, gift.donor().name().orElse(null));
        insert.setString(12, gift.donor().email().orElse(null));
        insert.setString(13, due.campaignTitle());
        insert.setObject(14, timestamp(donation.progress().capturedAt().orElseThrow()));
        insert.setObject(15, timestamp(now));
    }

    private static int issuer(Connection connection, Issuer issuer) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ISSUER)) {
            insert.setString(1, issuer.name());
            insert.setString(2, issuer.address());
            insert.setString(3, issuer.registration());
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** Locks the series until the transaction ends: what is rolled back leaves no gap. */
    private static long lastOf(Connection connection, String prefix, int more) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(NUMBERS)) {
            update.setString(1, prefix);
            update.setLong(2, more);
            try (ResultSet row = update.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
