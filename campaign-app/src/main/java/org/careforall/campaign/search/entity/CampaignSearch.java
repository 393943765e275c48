// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.search.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.careforall.campaign.campaign.entity.CampaignStatus;
import org.careforall.campaign.campaign.entity.Place;
import org.careforall.campaign.search.entity.CampaignQuery.Position;
import org.careforall.campaign.totals.entity.GoalPercent;
import org.careforall.events.Money;
import org.careforall.platform.database.Database;

/** Finds campaigns by words (with typing errors), category, status and place, in one of several orders. */
@ApplicationScoped
public class CampaignSearch {

    private Database database;

    /** For CDI's proxies. */
    protected CampaignSearch() {}

    /** Made by CDI. */
    @Inject
    public CampaignSearch(Database database) {
        this.database = database;
    }

    /** A campaign that was found, and where it stands in the order. */
    public record Found(CampaignSummary campaign, Position position) {}

    /** Those that fit. */
    public List<Found> find(CampaignQuery search) {
        return database.with(connection -> {
            TextQuery words = Words.toQuery(connection, search.words());
            if (search.sort() != CampaignSort.TRENDING) {
                return find(connection, search, words, false);
            }
            List<Found> found = new ArrayList<>();
            if (!search.isAmongTheRest()) {
                found.addAll(find(connection, search, words, false));
            }
            if (found.size() < search.limit()) {
                found.addAll(find(connection, search.theRest(search.limit() - found.size()), words, true));
            }
            return found;
        });
    }

    private static List<Found> find(Connection connection, CampaignQuery search, TextQuery words, boolean rest)
            throws SQLException {
        SearchSql sql = new SearchSql(search, words, rest);
        try (PreparedStatement query = connection.prepareStatement(sql.text())) {
            return find(connection, query, sql.parameters(), search.unapproved());
        }
    }

    private static List<Found> find(
            Connection connection, PreparedStatement query, List<Object> parameters, boolean inside)
            throws SQLException {
        int index = 1;
        for (Object parameter : parameters) {
            query.setObject(index++, parameter instanceof String[] texts ? array(connection, texts) : parameter);
        }
        List<Found> found = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                UUID id = row.getObject("id", UUID.class);
                found.add(new Found(read(row, id, inside), new Position(row.getString("sort_key"), id)));
            }
        }
        return found;
    }

    private static Array array(Connection connection, String[] texts) throws SQLException {
        return connection.createArrayOf("text", texts);
    }

    private static CampaignSummary read(ResultSet row, UUID id, boolean inside) throws SQLException {
        String currency = row.getString("goal_currency");
        long goal = row.getLong("goal_amount");
        boolean waiting = inside && row.getTimestamp("pending_since") != null;
        return new CampaignSummary(
                id,
                row.getString("slug"),
                waiting ? CampaignStatus.IN_REVIEW : CampaignStatus.valueOf(row.getString("status")),
                row.getString(waiting ? "pending_title" : "title"),
                row.getString("summary"),
                row.getString("category"),
                new Money(goal, currency),
                new Money(row.getLong("raised"), currency),
                row.getLong("donations"),
                row.getLong("donors"),
                GoalPercent.of(row.getLong("raised"), goal),
                instant(row, "ends_at"),
                row.getString("cover_image_url"),
                place(row),
                row.getObject("owner_id", UUID.class),
                row.getString("owner_name"),
                inside ? row.getString("external_reference") : null,
                instant(row, "created_at"),
                instant(row, "approved_at"));
    }

    private static Place place(ResultSet row) throws SQLException {
        double latitude = row.getDouble("latitude");
        return row.wasNull() ? null : new Place(latitude, row.getDouble("longitude"), row.getString("place_name"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
