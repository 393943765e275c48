// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.totals.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.careforall.platform.database.Columns;
import org.careforall.platform.database.Database;

/** What was given over time: hours that the projection keeps, added up to days where those are wanted. */
@ApplicationScoped
public class CampaignSeries {

    private static final String POINTS = """
            with kept as (
                select date_trunc(?, hour, 'UTC') as at, sum(raised)::int8 as raised, sum(donations)::int8 as donations
                from campaign_hour where campaign_id = ? and hour >= ? and hour < ? group by 1)
            select s.at, coalesce(k.raised, 0) as raised, coalesce(k.donations, 0) as donations
            from generate_series(?::timestamptz, ?::timestamptz - interval '1 microsecond', ?::interval, 'UTC') s (at)
            left join kept k on k.at = s.at
            order by s.at""";

    private Database database;

    /** For CDI's proxies. */
    protected CampaignSeries() {}

    /** Made by CDI. */
    @Inject
    public CampaignSeries(Database database) {
        this.database = database;
    }

    /** What was captured in the hour or day that begins then, net of what was given back since; minor units. */
    public record Point(Instant at, long raised, long donations) {}

    /**
     * The points of a campaign, without gaps.
     *
     * @param from the beginning of an hour or day, in UTC
     * @param to the beginning of the first one that is not wanted
     */
    public List<Point> of(UUID campaign, SeriesStep step, Instant from, Instant to) {
        return database.with(connection -> {
            try (PreparedStatement query = connection.prepareStatement(POINTS)) {
                query.setString(1, step.word());
                query.setObject(2, campaign);
                query.setObject(3, Columns.timestamp(from));
                query.setObject(4, Columns.timestamp(to));
                query.setObject(5, Columns.timestamp(from));
                query.setObject(6, Columns.timestamp(to));
                query.setString(7, "1 " + step.word());
                List<Point> points = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        points.add(
                                new Point(Columns.instant(row, "at"), row.getLong("raised"), row.getLong("donations")));
                    }
                }
                return points;
            }
        });
    }
}
