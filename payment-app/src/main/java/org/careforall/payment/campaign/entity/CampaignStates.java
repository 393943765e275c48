// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.campaign.entity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The states of all campaigns, stored: the newest version of each. */
public final class CampaignStates {

    private CampaignStates() {}

    /** An older version, whenever it comes, changes nothing. */
    public static void save(Connection connection, UUID campaignId, long version, String status) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into campaign_state (campaign_id, version, status) values (?, ?, ?)
                on conflict (campaign_id) do update set version = excluded.version, status = excluded.status
                where campaign_state.version < excluded.version or campaign_state.status is null""")) {
            upsert.setObject(1, campaignId);
            upsert.setLong(2, version);
            upsert.setString(3, status);
            upsert.executeUpdate();
        }
    }

    /** The state of a campaign; open as long as nothing else is known. */
    public static CampaignState of(Connection connection, UUID campaignId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select status from campaign_state where campaign_id = ? and status is not null")) {
            select.setObject(1, campaignId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? CampaignState.of(row.getString(1)) : CampaignState.OPEN;
            }
        }
    }

    /** Campaigns of which no event has told the state yet. */
    public static List<UUID> unknown(Connection connection, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select campaign_id from campaign_state where status is null order by campaign_id limit ?")) {
            select.setInt(1, limit);
            try (ResultSet row = select.executeQuery()) {
                List<UUID> found = new ArrayList<>();
                while (row.next()) {
                    found.add(row.getObject(1, UUID.class));
                }
                return found;
            }
        }
    }
}
