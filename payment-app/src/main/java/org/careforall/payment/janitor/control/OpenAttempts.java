// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.janitor.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.careforall.platform.database.Columns;

/** Attempts of ours that stand open, longest untouched first, some at a time. */
final class OpenAttempts {

    static final String AUTHORIZED = "a.status = 'AUTHORIZED' and a.fits and a.updated_at < ?";

    static final String PAGES_OVER = """
            a.status in ('OPEN', 'FAILED') and a.session_id is not null
              and (a.session_expires_at < ? or p.donation_status in ('CANCELLED', 'EXPIRED')
                   or p.status in ('AUTHORIZED', 'CAPTURED')
                   or exists (select from campaign_state c where c.campaign_id = p.campaign_id
                              and (c.status = 'CANCELLED'
                                   or c.status = 'PAUSED' and a.status = 'OPEN' and a.intent_id is null)))""";

    static final String NEVER_ANSWERED = "a.status = 'UNKNOWN' and a.created_at < ?";

    /** How many are found at once. */
    static final int AT_ONCE = 50;

    private OpenAttempts() {}

    /** An attempt to be looked at. */
    record Due(UUID donationId, UUID attemptId) {}

    /** Finds and touches them, so that those that cannot be settled don't keep the others waiting. */
    static List<Due> find(Connection connection, String which, Instant before) throws SQLException {
        try (PreparedStatement touch = connection.prepareStatement("""
                update attempt set updated_at = now() where id in (
                    select a.id from attempt a join payment p on p.donation_id = a.donation_id
                    where a.our_own and %s order by a.updated_at limit %d)
                returning donation_id, id""".formatted(which, AT_ONCE))) {
            touch.setObject(1, Columns.timestamp(before));
            try (ResultSet row = touch.executeQuery()) {
                List<Due> due = new ArrayList<>();
                while (row.next()) {
                    due.add(new Due(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
                }
                return due;
            }
        }
    }
}
