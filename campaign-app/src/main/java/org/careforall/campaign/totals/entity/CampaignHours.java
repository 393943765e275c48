// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.totals.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.util.Collection;
import java.util.List;
import org.careforall.platform.database.Database;

/** Gifts by the hour of their capture, net of what was given back since: for charts, and for what is trending. */
@ApplicationScoped
public class CampaignHours {

    private static final String OPEN = """
            insert into campaign_hour (campaign_id, hour)
            select campaign, hour from unnest(?::uuid[], ?::text[]::timestamptz[]) as t (campaign, hour)
            order by campaign, hour
            on conflict do nothing""";

    private static final String CHANGE = """
            update campaign_hour h set raised = h.raised + t.raised, donations = h.donations + t.donations
            from unnest(?::uuid[], ?::text[]::timestamptz[], ?::bigint[], ?::bigint[])
                as t (campaign, hour, raised, donations)
            where h.campaign_id = t.campaign and h.hour = t.hour""";

    private Database database;

    /** For CDI's proxies. */
    protected CampaignHours() {}

    /** Made by CDI. */
    @Inject
    public CampaignHours(Database database) {
        this.database = database;
    }

    /** Applies changes, one for each campaign and hour; the campaigns' totals must be locked, which guards these too. */
    public void change(Collection<HourChange> changes) {
        List<HourChange> rows = List.copyOf(changes);
        database.with(connection -> {
            try (PreparedStatement open = connection.prepareStatement(OPEN);
                    PreparedStatement change = connection.prepareStatement(CHANGE)) {
                open.setArray(1, SqlArrays.uuids(connection, rows, HourChange::campaignId));
                open.setArray(2, SqlArrays.times(connection, rows, HourChange::hour));
                open.executeUpdate();
                change.setArray(1, SqlArrays.uuids(connection, rows, HourChange::campaignId));
                change.setArray(2, SqlArrays.times(connection, rows, HourChange::hour));
                change.setArray(3, SqlArrays.numbers(connection, rows, HourChange::raised));
                change.setArray(4, SqlArrays.numbers(connection, rows, HourChange::donations));
                return change.executeUpdate();
            }
        });
    }
}
