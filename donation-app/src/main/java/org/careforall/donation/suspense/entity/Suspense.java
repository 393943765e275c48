// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.suspense.entity;

import static org.careforall.platform.database.Columns.maybeInstant;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careforall.donation.donation.entity.Donation;
import org.careforall.donation.donation.entity.DonationRow;

/** All money that waits for staff, and what they decided. */
public final class Suspense {

    private static final String OPEN = """
            select d.*, (
                select min(t.occurred_at) from ledger_transaction t
                where t.campaign_id = d.campaign_id and t.donation_id = d.id and t.kind = 'SUSPENSE') as since
            from donation d where d.unmatched <> '{}' and d.id > ? order by d.id limit ?""";

    private static final String ACCEPT = """
            insert into suspense_acceptance (id, donation_id, attempt_id, amount, currency, accepted_by, note)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private static final UUID FIRST = new UUID(0, 0);

    private Suspense() {}

    /** Donations with open items, the oldest gift first. */
    public static List<SuspendedGift> open(Connection connection, Optional<UUID> after, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OPEN)) {
            select.setObject(1, after.orElse(FIRST));
            select.setInt(2, limit);
            List<SuspendedGift> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Donation donation = DonationRow.read(row);
                    found.add(new SuspendedGift(
                            donation,
                            maybeInstant(row, "since").orElse(donation.gift().createdAt())));
                }
            }
            return found;
        }
    }

    /** How many donations have money that waits for staff. */
    public static long countOpen(Connection connection) throws SQLException {
        try (PreparedStatement count =
                        connection.prepareStatement("select count(*) from donation where unmatched <> '{}'");
                ResultSet row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Writes down who decided. */
    public static void accepted(Connection connection, List<Acceptance> acceptances) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ACCEPT)) {
            for (Acceptance acceptance : acceptances) {
                insert.setObject(1, acceptance.id());
                insert.setObject(2, acceptance.donationId());
                insert.setObject(3, acceptance.attemptId());
                insert.setLong(4, acceptance.amount().amount());
                insert.setString(5, acceptance.amount().currency());
                insert.setObject(6, acceptance.acceptedBy());
                insert.setString(7, acceptance.note().orElse(null));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
