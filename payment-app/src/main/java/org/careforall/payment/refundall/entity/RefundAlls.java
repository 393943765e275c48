// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.refundall.entity;

import static org.careforall.platform.database.Columns.instant;
import static org.careforall.platform.database.Columns.timestamp;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All requests to give a campaign's gifts back: one for each campaign, the latest. */
public final class RefundAlls {

    private static final String KEEP = """
            insert into refund_all (campaign_id, request_id, version, requested_by, reason, requested_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (campaign_id) do update
                set request_id = excluded.request_id, version = excluded.version,
                    requested_by = excluded.requested_by, reason = excluded.reason,
                    requested_at = excluded.requested_at
                where refund_all.version < excluded.version""";

    /** What failed is tried again under the new request's keys. */
    private static final String TRY_AGAIN = """
            delete from refund_all_gift g where g.campaign_id = ? and (g.problem is not null
                or exists (select 1 from refund r where r.id = g.refund_id and r.status = 'FAILED'))""";

    private static final String SELECT = """
            select campaign_id, request_id, version, requested_by, reason, requested_at from refund_all\s""";

    private RefundAlls() {}

    /** Takes a request; one that is older than what is known, or the same, changes nothing. */
    public static void keep(Connection connection, RefundAll request) throws SQLException {
        try (PreparedStatement keep = connection.prepareStatement(KEEP);
                PreparedStatement again = connection.prepareStatement(TRY_AGAIN)) {
            keep.setObject(1, request.campaignId());
            keep.setObject(2, request.requestId());
            keep.setLong(3, request.version());
            keep.setObject(4, request.requestedBy());
            keep.setString(5, request.reason().orElse(null));
            keep.setObject(6, timestamp(request.requestedAt()));
            if (keep.executeUpdate() == 1) {
                again.setObject(1, request.campaignId());
                again.executeUpdate();
            }
        }
    }

    /** Of a campaign. */
    public static Optional<RefundAll> of(Connection connection, UUID campaign) throws SQLException {
        return select(connection, "where campaign_id = ?", campaign).stream().findFirst();
    }

    /** Those requested since then. */
    public static List<RefundAll> since(Connection connection, Instant moment) throws SQLException {
        return select(connection, "where requested_at > ? order by requested_at", timestamp(moment));
    }

    private static List<RefundAll> select(Connection connection, String where, Object key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + where)) {
            select.setObject(1, key);
            List<RefundAll> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new RefundAll(
                            row.getObject("campaign_id", UUID.class),
                            row.getObject("request_id", UUID.class),
                            row.getLong("version"),
                            row.getObject("requested_by", UUID.class),
                            Optional.ofNullable(row.getString("reason")),
                            instant(row, "requested_at")));
                }
            }
            return found;
        }
    }
}
