// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.search.entity;

import java.util.ArrayList;
import java.util.List;
import org.careforall.campaign.campaign.entity.CampaignStatus;
import org.careforall.campaign.search.entity.CampaignQuery.Circle;
import org.careforall.platform.database.JsonColumn;

/** The statement of a search with its parameters; keys of the order come back as text, for cursors. */
final class SearchSql {

    private static final String COLUMNS = """
            select c.id, c.slug, c.status, c.title, c.summary, c.category, c.goal_amount, c.goal_currency, c.ends_at,
                   c.cover_image_url, c.latitude, c.longitude, c.place_name, c.owner_id, c.owner_name,
                   c.external_reference, c.created_at, c.approved_at, c.pending_since, c.pending_title,
                   coalesce(t.raised, 0) as raised, coalesce(t.donations, 0) as donations,
                   coalesce(t.shown_donors, 0) as donors, (%s)::text as sort_key
            from campaign c %s join campaign_total t on t.campaign_id = c.id
            """;

    private static final String RECENT = "inner join campaign_trend recent on recent.campaign_id = c.id\n";

    private static final String NOT_RECENT =
            " and not exists (select 1 from campaign_trend recent where recent.campaign_id = c.id)";

    private static final String WORDS = "c.search_document @@ ?::tsquery";

    /** Words of the title weigh more than those of the summary; those of the story find, and weigh nothing. */
    private static final String RANK = "ts_rank(c.search_head, ?::tsquery)";

    private static final double KILOMETRES_A_DEGREE = 111.2;

    /** At the other end of the world the root is rounded to a little more than 1, of which there is no arc sine. */
    private static final String DISTANCE = """
            12742 * asin(least(1, sqrt(power(sin(radians(c.latitude - ?) / 2), 2)
                + cos(radians(?)) * cos(radians(c.latitude)) * power(sin(radians(c.longitude - ?) / 2), 2)))) <= ?""";

    private static final String NOTHING = "0::float8";

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();
    private final CampaignQuery query;
    private final TextQuery words;
    private final boolean rest;

    /**
     * @param words what to look for
     * @param rest of what is trending, those that nobody gave to lately
     */
    SearchSql(CampaignQuery query, TextQuery words, boolean rest) {
        this.query = query;
        this.words = words;
        this.rest = rest;
        sql.append(COLUMNS.formatted(key(), query.unapproved() ? "left" : "inner"));
        if (query.sort() == CampaignSort.TRENDING && !rest) {
            sql.append(RECENT);
        }
        boolean waiting = query.unapproved() && query.statuses().contains(CampaignStatus.IN_REVIEW);
        sql.append(waiting ? "where (c.status = any(?) or c.pending_since is not null)" : "where c.status = any(?)");
        parameters.add(query.statuses().stream().map(CampaignStatus::name).toArray(String[]::new));
        filter();
        position();
        sql.append(" order by ")
                .append(key())
                .append(direction())
                .append(", c.id")
                .append(direction());
        sql.append(" limit ?");
        parameters.add(query.limit());
    }

    String text() {
        return sql.toString();
    }

    List<Object> parameters() {
        return parameters;
    }

    private void filter() {
        if (rest) {
            sql.append(NOT_RECENT);
        }
        if (!query.unapproved()) {
            sql.append(" and c.approved_at is not null");
        }
        query.owner().ifPresent(owner -> and("c.owner_id = ?", owner));
        query.category().ifPresent(category -> and("c.category = ?", category));
        query.reference().ifPresent(reference -> and("c.external_reference = ?", reference));
        if (!query.metadata().isEmpty()) {
            sql.append(" and c.metadata <> '{}'");
            and("c.metadata::jsonb @> ?::jsonb", JsonColumn.write(query.metadata()));
        }
        if (!words.isEmpty()) {
            and(WORDS, words.match());
        }
        query.near().ifPresent(this::within);
        if (query.sort() == CampaignSort.ENDING) {
            sql.append(" and ").append(query.sort().key()).append(" > now() and c.status <> 'COMPLETED'");
        }
    }

    private void within(Circle circle) {
        double margin = circle.kilometres() / KILOMETRES_A_DEGREE;
        and("c.latitude between ? and ?", circle.latitude() - margin, circle.latitude() + margin);
        and(DISTANCE, circle.latitude(), circle.latitude(), circle.longitude(), circle.kilometres());
    }

    private void position() {
        query.after().ifPresent(after -> {
            String order = query.sort().descending() ? "<" : ">";
            and("(%s, c.id) %s (?::%s, ?)".formatted(key(), order, query.sort().type()), after.key(), after.id());
        });
    }

    /** The key's expression; with what is looked for among the parameters, once each time it is used. */
    private String key() {
        if (query.sort() == CampaignSort.MOST_FUNDED && !query.unapproved()) {
            // what was approved has a total, so that the index on it can be read in order
            return "t.funded";
        }
        if (rest) {
            return NOTHING;
        }
        if (query.sort() != CampaignSort.RELEVANCE) {
            return query.sort().key();
        }
        if (words.isEmpty()) {
            return "0::float4";
        }
        parameters.add(words.rank());
        return RANK;
    }

    private String direction() {
        return query.sort().descending() ? " desc" : "";
    }

    private void and(String condition, Object... values) {
        sql.append(" and ").append(condition);
        parameters.addAll(List.of(values));
    }
}
