// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.careforall.donation.campaign.entity.Campaign;
import org.careforall.donation.campaign.entity.Campaigns;
import org.careforall.events.campaign.CampaignEvent;
import org.careforall.events.campaign.CampaignSnapshot;
import org.careforall.platform.database.Database;
import org.careforall.platform.inbox.EventConsumer;
import org.careforall.platform.inbox.ReceivedEvent;

/** Keeps the replica of campaigns up to date with their events. */
@ApplicationScoped
public class FollowCampaigns implements EventConsumer {

    private Database database;

    /** For CDI's proxies. */
    protected FollowCampaigns() {}

    /** Made by CDI. */
    @Inject
    public FollowCampaigns(Database database) {
        this.database = database;
    }

    @Override
    public String subscription() {
        return "donation.campaign-events";
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        database.inTransaction(connection -> {
            follow(connection, events);
            return null;
        });
    }

    /** The same on a connection of the caller's. */
    static void follow(Connection connection, List<ReceivedEvent> events) throws SQLException {
        SortedMap<UUID, Campaign> newest = new TreeMap<>();
        for (ReceivedEvent event : events) {
            if (event.data() instanceof CampaignEvent told) {
                Campaign campaign = campaign(told.campaign());
                newest.merge(campaign.id(), campaign, (a, b) -> a.version() > b.version() ? a : b);
            }
        }
        Campaigns.follow(connection, newest.values());
    }

    private static Campaign campaign(CampaignSnapshot told) {
        return new Campaign(
                told.campaignId(),
                told.version(),
                Optional.ofNullable(told.slug()),
                told.title(),
                told.ownerId(),
                told.status(),
                told.acceptsDonations(),
                told.goal().currency(),
                Optional.ofNullable(told.endsAt()));
    }
}
