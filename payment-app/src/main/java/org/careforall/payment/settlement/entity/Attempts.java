// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.settlement.entity;

import static org.careforall.platform.database.Columns.instant;
import static org.careforall.platform.database.Columns.maybeInstant;
import static org.careforall.platform.database.Columns.timestamp;

import java.net.URI;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careforall.payment.provider.CheckoutSession;

/** The attempts of donations, stored. The payment's row is locked by whoever calls. */
final class Attempts {

    static final String OF_DONATION = """
            select id, number, provider, our_own, intent_id, session_id, session_url, session_expires_at, status, fits,
                   currency, authorized, captured, refunded, charged_back, held, refund_peak, refund_last,
                   refund_last_at, failure
            from attempt where donation_id = ? order by number""";

    static final String SAVE = """
            insert into attempt (donation_id, number, provider, our_own, intent_id, session_id, session_url,
                session_expires_at, status, fits, currency, authorized, captured, refunded, charged_back, held,
                refund_peak, refund_last, refund_last_at, failure, id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set intent_id = excluded.intent_id, session_id = excluded.session_id,
                session_url = excluded.session_url, session_expires_at = excluded.session_expires_at,
                status = excluded.status, fits = excluded.fits, currency = excluded.currency,
                authorized = excluded.authorized, captured = excluded.captured, refunded = excluded.refunded,
                charged_back = excluded.charged_back, held = excluded.held, refund_peak = excluded.refund_peak,
                refund_last = excluded.refund_last, refund_last_at = excluded.refund_last_at,
                failure = excluded.failure, updated_at = now()""";

    /** How many parameters {@link #SAVE} has. */
    static final int PARAMETERS = 21;

    private Attempts() {}

    /** All of what {@link #OF_DONATION} answers. */
    static List<Attempt> readAll(ResultSet row) throws SQLException {
        List<Attempt> attempts = new ArrayList<>();
        while (row.next()) {
            attempts.add(read(row));
        }
        return attempts;
    }

    /** Fills in {@link #SAVE}, whose parameters are the statement's first. */
    static void fill(PreparedStatement save, UUID donationId, Attempt attempt) throws SQLException {
        Optional<CheckoutSession> page = attempt.session();
        save.setObject(1, donationId);
        save.setInt(2, attempt.number());
        save.setString(3, attempt.provider());
        save.setBoolean(4, attempt.ourOwn());
        save.setString(5, attempt.intentId().orElse(null));
        save.setString(6, page.map(CheckoutSession::id).orElse(null));
        save.setString(7, page.map(p -> p.url().toString()).orElse(null));
        save.setObject(8, timestamp(page.map(CheckoutSession::expiresAt)));
        save.setString(9, attempt.status().name());
        save.setBoolean(10, attempt.fits());
        save.setString(11, attempt.currency());
        save.setLong(12, attempt.authorized());
        save.setLong(13, attempt.captured());
        save.setLong(14, attempt.refundedAsTold());
        save.setLong(15, attempt.chargedBackAsTold());
        save.setLong(16, attempt.heldAsTold());
        save.setLong(17, attempt.tally().peak());
        save.setLong(18, attempt.tally().last());
        save.setObject(19, timestamp(attempt.tally().lastAt()));
        save.setString(20, attempt.failure().orElse(null));
        save.setObject(21, attempt.id());
    }

    private static Attempt read(ResultSet row) throws SQLException {
        return Attempt.stored(
                        row.getObject("id", UUID.class),
                        row.getInt("number"),
                        row.getString("provider"),
                        row.getBoolean("our_own"),
                        AttemptStatus.valueOf(row.getString("status")),
                        row.getBoolean("fits"),
                        row.getString("currency"))
                .withProvider(
                        Optional.ofNullable(row.getString("intent_id")),
                        session(row),
                        Optional.ofNullable(row.getString("failure")))
                .withMoney(
                        row.getLong("authorized"),
                        row.getLong("captured"),
                        row.getLong("refunded"),
                        row.getLong("charged_back"),
                        row.getLong("held"))
                .withTally(new RefundTally(
                        row.getLong("refund_peak"), row.getLong("refund_last"), maybeInstant(row, "refund_last_at")));
    }

    private static Optional<CheckoutSession> session(ResultSet row) throws SQLException {
        String id = row.getString("session_id");
        return id == null
                ? Optional.empty()
                : Optional.of(new CheckoutSession(
                        id, URI.create(row.getString("session_url")), instant(row, "session_expires_at")));
    }
}
