// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.entity;

import static org.careforall.platform.database.Columns.instant;
import static org.careforall.platform.database.Columns.maybeUuid;
import static org.careforall.platform.database.Columns.setUuid;
import static org.careforall.platform.database.Columns.timestamp;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The history of all donations: lines are added, nothing else. */
public final class Transitions {

    private static final String APPEND = """
            insert into donation_transition
                (donation_id, from_status, to_status, told, effect, cause, cause_event_id, payment_version, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String OF_DONATION = "select * from donation_transition where donation_id = ? order by seq";

    private Transitions() {}

    /** Adds lines in one round trip. */
    public static void append(Connection connection, List<Transition> transitions) throws SQLException {
        if (transitions.isEmpty()) {
            return;
        }
        try (PreparedStatement append = connection.prepareStatement(APPEND)) {
            for (Transition transition : transitions) {
                append.setObject(1, transition.donationId());
                append.setString(2, transition.from().name());
                append.setString(3, transition.to().name());
                append.setString(4, transition.told().name());
                append.setString(5, transition.effect().name());
                append.setString(6, transition.cause());
                setUuid(append, 7, transition.causeEventId());
                append.setObject(8, transition.paymentVersion().orElse(null), Types.BIGINT);
                append.setObject(9, timestamp(transition.at()));
                append.addBatch();
            }
            append.executeBatch();
        }
    }

    /** One donation's history, in the order in which it was written. */
    public static List<Transition> ofDonation(Connection connection, UUID donationId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OF_DONATION)) {
            select.setObject(1, donationId);
            List<Transition> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(read(row));
                }
            }
            return found;
        }
    }

    private static Transition read(ResultSet row) throws SQLException {
        return new Transition(
                row.getObject("donation_id", UUID.class),
                DonationStatus.valueOf(row.getString("from_status")),
                DonationStatus.valueOf(row.getString("to_status")),
                DonationStatus.valueOf(row.getString("told")),
                Effect.valueOf(row.getString("effect")),
                row.getString("cause"),
                maybeUuid(row, "cause_event_id"),
                Optional.ofNullable(row.getObject("payment_version", Long.class)),
                instant(row, "at"));
    }
}
