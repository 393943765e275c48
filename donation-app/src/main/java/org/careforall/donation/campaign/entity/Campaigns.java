// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.campaign.entity;

import static org.careforall.platform.database.Columns.maybeInstant;
import static org.careforall.platform.database.Columns.maybeText;
import static org.careforall.platform.database.Columns.setInstant;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** The replica of all campaigns. */
public final class Campaigns {

    private static final String FIND = "select * from campaign_replica where campaign_id = ?";

    private static final String FOLLOW = """
            insert into campaign_replica
                (campaign_id, version, slug, title, owner_id, status, accepts_donations, currency, ends_at,
                 cancelled_seen_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, case when ? then now() end)
            on conflict (campaign_id) do update set
                version = excluded.version, slug = excluded.slug, title = excluded.title, owner_id = excluded.owner_id,
                status = excluded.status, accepts_donations = excluded.accepts_donations,
                currency = excluded.currency, ends_at = excluded.ends_at,
                cancelled_seen_at = coalesce(campaign_replica.cancelled_seen_at, excluded.cancelled_seen_at)
            where campaign_replica.version < excluded.version""";

    private Campaigns() {}

    /** A campaign, if its events have come. */
    public static Optional<Campaign> find(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setObject(1, id);
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        }
    }

    /** Takes newer versions and passes older ones over; each campaign once, in the order of their ids. */
    public static void follow(Connection connection, Collection<Campaign> campaigns) throws SQLException {
        try (PreparedStatement follow = connection.prepareStatement(FOLLOW)) {
            for (Campaign campaign : campaigns) {
                follow.setObject(1, campaign.id());
                follow.setLong(2, campaign.version());
                follow.setString(3, campaign.slug().orElse(null));
                follow.setString(4, campaign.title());
                follow.setObject(5, campaign.ownerId());
                follow.setString(6, campaign.status());
                follow.setBoolean(7, campaign.acceptsDonations());
                follow.setString(8, campaign.currency());
                setInstant(follow, 9, campaign.endsAt());
                follow.setBoolean(10, campaign.isCancelled());
                follow.addBatch();
            }
            follow.executeBatch();
        }
    }

    private static Campaign read(ResultSet row) throws SQLException {
        return new Campaign(
                row.getObject("campaign_id", UUID.class),
                row.getLong("version"),
                maybeText(row, "slug"),
                row.getString("title"),
                row.getObject("owner_id", UUID.class),
                row.getString("status"),
                row.getBoolean("accepts_donations"),
                row.getString("currency"),
                maybeInstant(row, "ends_at"));
    }
}
