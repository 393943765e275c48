// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.campaign.entity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.careforall.events.campaign.CampaignSnapshot;

/** Who owns which campaign, as last told. */
public final class CampaignOwners {

    private CampaignOwners() {}

    /** A late, older word changes nothing. */
    public static void save(Connection connection, CampaignSnapshot campaign) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into campaign_owner (campaign_id, owner_id, version) values (?, ?, ?)
                on conflict (campaign_id) do update set owner_id = excluded.owner_id, version = excluded.version
                where campaign_owner.version < excluded.version""")) {
            upsert.setObject(1, campaign.campaignId());
            upsert.setObject(2, campaign.ownerId());
            upsert.setLong(3, campaign.version());
            upsert.executeUpdate();
        }
    }

    public static Optional<UUID> ownerOf(Connection connection, UUID campaignId) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select owner_id from campaign_owner where campaign_id = ?")) {
            select.setObject(1, campaignId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        }
    }
}
