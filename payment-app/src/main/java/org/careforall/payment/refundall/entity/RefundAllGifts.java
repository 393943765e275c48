// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.refundall.entity;

import static org.careforall.platform.database.Columns.timestamp;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The gifts that are taken up, each once, and how each ended. */
public final class RefundAllGifts {

    /** Who took a gift up and did not end it in this time, died. */
    private static final Duration DEAD_AFTER = Duration.ofMinutes(2);

    private static final String ABANDONED = """
            update refund_all_gift g set claimed_at = ?
            from payment p
            where p.donation_id = g.donation_id and (g.campaign_id, g.donation_id) in (
                select campaign_id, donation_id from refund_all_gift
                where campaign_id = ? and refund_id is null and problem is null and claimed_at < ?
                order by donation_id limit ? for update skip locked)
            returning g.donation_id, g.request_id, p.method""";

    private static final String NEXT = """
            with taken as (
                insert into refund_all_gift (campaign_id, donation_id, request_id, claimed_at)
                select p.campaign_id, p.donation_id, ?, ? from payment p
                where p.campaign_id = ? and p.known and p.captured - p.refunded - p.charged_back > 0
                  and not exists (select 1 from refund_all_gift g
                                  where g.campaign_id = p.campaign_id and g.donation_id = p.donation_id)
                order by p.donation_id limit ?
                on conflict do nothing
                returning donation_id, request_id)
            select t.donation_id, t.request_id, p.method from taken t join payment p using (donation_id)""";

    private RefundAllGifts() {}

    /** Some gifts that have something left and that nobody else is at: those first whose worker died. */
    public static List<ClaimedGift> claim(Connection connection, RefundAll job, int limit, Instant now)
            throws SQLException {
        List<ClaimedGift> claimed = new ArrayList<>();
        try (PreparedStatement abandoned = connection.prepareStatement(ABANDONED);
                PreparedStatement next = connection.prepareStatement(NEXT)) {
            abandoned.setObject(1, timestamp(now));
            abandoned.setObject(2, job.campaignId());
            abandoned.setObject(3, timestamp(now.minus(DEAD_AFTER)));
            abandoned.setInt(4, limit);
            read(abandoned, claimed);
            next.setObject(1, job.requestId());
            next.setObject(2, timestamp(now));
            next.setObject(3, job.campaignId());
            next.setInt(4, limit - claimed.size());
            read(next, claimed);
        }
        return claimed;
    }

    /** Its refund is reserved. */
    public static void reserved(Connection connection, UUID campaign, UUID donation, UUID refund) throws SQLException {
        end(connection, "refund_id", refund, campaign, donation);
    }

    /** It could not be: people must see to it. */
    public static void failed(Connection connection, UUID campaign, UUID donation, String problem) throws SQLException {
        end(connection, "problem", problem, campaign, donation);
    }

    private static void end(Connection connection, String column, Object value, UUID campaign, UUID donation)
            throws SQLException {
        String sql = "update refund_all_gift set " + column + " = ? where campaign_id = ? and donation_id = ?"
                + " and refund_id is null and problem is null";
        try (PreparedStatement end = connection.prepareStatement(sql)) {
            end.setObject(1, value);
            end.setObject(2, campaign);
            end.setObject(3, donation);
            end.executeUpdate();
        }
    }

    private static void read(PreparedStatement claim, List<ClaimedGift> claimed) throws SQLException {
        try (ResultSet row = claim.executeQuery()) {
            while (row.next()) {
                claimed.add(
                        new ClaimedGift(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)));
            }
        }
    }
}
