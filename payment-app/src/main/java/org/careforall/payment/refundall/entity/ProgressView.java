// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.refundall.entity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.careforall.payment.refundall.entity.RefundAllProgress.Failed;

/** How far a campaign's refunds are: by the money that is left, not by what was asked for. */
public final class ProgressView {

    private static final int MOST_NAMED = 100;

    private static final String GIFTS = """
            with gift as (
                select p.donation_id, p.captured - p.refunded - p.charged_back as remains,
                       case when g.problem is not null then g.problem
                            when r.status = 'FAILED' then coalesce(r.failure, 'the provider refused')
                            when r.status = 'SUCCEEDED' then 'something is left of it' end as problem
                from payment p
                left join refund_all_gift g on g.campaign_id = p.campaign_id and g.donation_id = p.donation_id
                left join refund r on r.id = g.refund_id
                where p.campaign_id = ?
                  and (g.donation_id is not null or p.known and p.captured - p.refunded - p.charged_back > 0))
            """;

    private static final String COUNTS = GIFTS + """
            select count(*), count(*) filter (where remains <= 0),
                   count(*) filter (where remains > 0 and problem is not null) from gift""";

    private static final String FAILED = GIFTS + """
            select donation_id, problem from gift where remains > 0 and problem is not null
            order by donation_id limit ?""";

    private ProgressView() {}

    /** Of one job. */
    public static RefundAllProgress of(Connection connection, RefundAll job) throws SQLException {
        List<Failed> failed = failed(connection, job.campaignId());
        try (PreparedStatement counts = connection.prepareStatement(COUNTS)) {
            counts.setObject(1, job.campaignId());
            try (ResultSet row = counts.executeQuery()) {
                row.next();
                boolean over = row.getLong(1) <= row.getLong(2) + row.getLong(3);
                return new RefundAllProgress(
                        job.campaignId(),
                        job.requestId(),
                        job.requestedAt(),
                        over ? "DONE" : "RUNNING",
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        failed);
            }
        }
    }

    private static List<Failed> failed(Connection connection, UUID campaign) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FAILED)) {
            select.setObject(1, campaign);
            select.setInt(2, MOST_NAMED);
            List<Failed> failed = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    failed.add(new Failed(row.getObject(1, UUID.class), row.getString(2)));
                }
            }
            return failed;
        }
    }
}
