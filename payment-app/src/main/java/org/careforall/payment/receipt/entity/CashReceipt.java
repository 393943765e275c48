// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.receipt.entity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.careforall.platform.database.Columns;

/** Cash or a bank transfer that staff saw arrive. */
public record CashReceipt(
        UUID attemptId, UUID donationId, Instant receivedAt, Optional<String> reference, UUID receivedBy) {

    /** Writes it into the book of receipts. */
    public void store(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into cash_receipt (attempt_id, donation_id, received_at, reference, received_by)
                values (?, ?, ?, ?, ?)""")) {
            insert.setObject(1, attemptId);
            insert.setObject(2, donationId);
            insert.setObject(3, Columns.timestamp(receivedAt));
            insert.setString(4, reference.orElse(null));
            insert.setObject(5, receivedBy);
            insert.executeUpdate();
        }
    }
}
