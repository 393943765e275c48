// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.update.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careforall.platform.database.Database;

/** All news of campaigns. */
@ApplicationScoped
public class CampaignUpdates {

    private static final UUID LAST = new UUID(-1, -1);

    private static final String ADD = """
            insert into campaign_update (id, campaign_id, title, body, body_html, created_at)
            values (?, ?, ?, ?, ?, ?)""";

    private static final String NEWEST = """
            select id, campaign_id, title, body, body_html, created_at from campaign_update
            where campaign_id = ? and id < ? order by id desc limit ?""";

    private Database database;

    /** For CDI's proxies. */
    protected CampaignUpdates() {}

    /** Made by CDI. */
    @Inject
    public CampaignUpdates(Database database) {
        this.database = database;
    }

    /** Keeps a new one, in the caller's transaction. */
    public void add(CampaignUpdate update) {
        database.with(connection -> {
            try (PreparedStatement add = connection.prepareStatement(ADD)) {
                add.setObject(1, update.id());
                add.setObject(2, update.campaignId());
                add.setString(3, update.title());
                add.setString(4, update.body());
                add.setString(5, update.bodyHtml());
                add.setTimestamp(6, Timestamp.from(update.createdAt()));
                return add.executeUpdate();
            }
        });
    }

    /** A campaign's, newest first, before one of them. */
    public List<CampaignUpdate> newest(UUID campaign, Optional<UUID> before, int limit) {
        return database.with(connection -> {
            try (PreparedStatement query = connection.prepareStatement(NEWEST)) {
                query.setObject(1, campaign);
                query.setObject(2, before.orElse(LAST));
                query.setInt(3, limit);
                try (ResultSet row = query.executeQuery()) {
                    List<CampaignUpdate> updates = new ArrayList<>();
                    while (row.next()) {
                        updates.add(read(row));
                    }
                    return updates;
                }
            }
        });
    }

    private static CampaignUpdate read(ResultSet row) throws SQLException {
        return new CampaignUpdate(
                row.getObject("id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getString("title"),
                row.getString("body"),
                row.getString("body_html"),
                row.getTimestamp("created_at").toInstant());
    }
}
