// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.settlement.entity;

import static org.careforall.platform.database.Columns.maybeUuid;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * Where what names only an intent (a dispute) meets what names its donation too. Both insert the row under its unique
 * key and hold its lock, so that neither can miss the other (rule 10).
 */
public final class Intents {

    private Intents() {}

    /**
     * An intent's donation is told.
     *
     * @param donationId whose it is: another one when that was told before
     * @param met whether somebody was here before, so that events may be waiting
     */
    public record Binding(UUID donationId, boolean met) {}

    /** Tells whose the intent is; the first word counts. */
    public static Binding bind(Connection connection, String intentId, UUID donationId) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into intent (intent_id, donation_id) values (?, ?)
                on conflict (intent_id) do update
                    set donation_id = coalesce(intent.donation_id, excluded.donation_id)
                returning donation_id, (xmax <> 0) as met""")) {
            upsert.setString(1, intentId);
            upsert.setObject(2, donationId);
            try (ResultSet row = upsert.executeQuery()) {
                row.next();
                return new Binding(row.getObject("donation_id", UUID.class), row.getBoolean("met"));
            }
        }
    }

    /** Whose the intent is; when nobody said so yet, its row is made and stays locked until the commit. */
    public static Optional<UUID> donationOf(Connection connection, String intentId) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into intent (intent_id) values (?)
                on conflict (intent_id) do update set donation_id = intent.donation_id
                returning donation_id""")) {
            upsert.setString(1, intentId);
            try (ResultSet row = upsert.executeQuery()) {
                row.next();
                return maybeUuid(row, "donation_id");
            }
        }
    }
}
