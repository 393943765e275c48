// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.log.entity;

import static org.careforall.platform.database.Columns.setUuids;
import static org.careforall.platform.database.Columns.timestamp;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.careforall.transparency.leaf.CampaignTotals;

/** The campaigns' sums over the ledger, as {@code /ledger} tells them, of what is logged or should be. */
public final class LogTotals {

    private static final String CAMPAIGNS =
            "select distinct campaign_id from ledger_transaction where campaign_id > ? order by campaign_id limit ?";

    /** What was booked before a moment counts even if it is not in the log: so it is missed there. */
    private static final String OF_CAMPAIGNS = """
            select campaign_id, e.currency,
                coalesce(sum(e.amount) filter (where t.kind = 'CAPTURE'
                    and e.account = 'campaign:' || campaign_id), 0) as captured,
                coalesce(-sum(e.amount) filter (where t.kind in ('REFUND', 'CHARGEBACK')
                    and e.account = 'campaign:' || campaign_id), 0) as refunded,
                coalesce(sum(e.amount) filter (where
                    e.account in ('campaign:' || campaign_id, 'held:' || campaign_id)), 0) as raised,
                count(distinct t.id) as transactions
            from ledger_transaction t join ledger_entry e on e.transaction_id = t.id
                left join log_leaf l on l.transaction_id = t.id
            where campaign_id = any(?) and (l.leaf_index < ? or t.booked_at < ?)
            group by campaign_id, e.currency order by campaign_id, e.currency""";

    private LogTotals() {}

    /** Campaigns with anything booked, in the order of their ids, behind one of them. */
    public static List<UUID> campaigns(Connection connection, UUID after, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CAMPAIGNS)) {
            select.setObject(1, after);
            select.setInt(2, limit);
            List<UUID> campaigns = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    campaigns.add(row.getObject(1, UUID.class));
                }
            }
            return campaigns;
        }
    }

    /**
     * The sums of these campaigns.
     *
     * @param size leaves below this index count
     * @param bookedBefore and what was booked before this
     */
    public static List<CampaignTotals> of(Connection connection, List<UUID> campaigns, long size, Instant bookedBefore)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OF_CAMPAIGNS)) {
            setUuids(select, 1, campaigns);
            select.setLong(2, size);
            select.setObject(3, timestamp(bookedBefore));
            List<CampaignTotals> totals = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    totals.add(new CampaignTotals(
                            row.getString("campaign_id"),
                            row.getString("currency"),
                            row.getLong("captured"),
                            row.getLong("refunded"),
                            row.getLong("raised"),
                            row.getLong("transactions")));
                }
            }
            return totals;
        }
    }
}
