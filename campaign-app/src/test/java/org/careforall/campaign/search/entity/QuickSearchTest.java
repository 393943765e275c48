// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.search.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.careforall.campaign.campaign.entity.CampaignStatus;
import org.careforall.campaign.database.CampaignDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Searching stays quick because of how things are stored: counted in pages that are read, which no busy machine changes. */
class QuickSearchTest {

    private static final int CAMPAIGNS = 3_000;
    private static final Pattern NUMBER = Pattern.compile("(?:hit|read)=(\\d+)");

    @BeforeAll
    static void manyCampaignsWithLongStories() {
        CampaignDatabase.empty();
        CampaignDatabase.execute("alter table campaign disable trigger campaign_words");
        CampaignDatabase.execute("""
                insert into campaign (id, version, slug, status, owner_id, title, summary, story, story_html, category,
                                      goal_amount, goal_currency, approved_at, created_at, updated_at)
                select gen_random_uuid(), 1, 'c-' || n, 'ACTIVE', gen_random_uuid(), 'Title ' || n,
                       case when mod(n, 10) = 0 then 'Water for all' else 'School' end, story, story, 'community', 500, 'USD', now(),
                       now(), now()
                from generate_series(1, %d) n cross join lateral (
                    select string_agg(md5(n || '-' || w), ' ') as story from generate_series(1, 60) w) s""".formatted(CAMPAIGNS));
        CampaignDatabase.execute("alter table campaign enable trigger campaign_words");
        CampaignDatabase.execute(
                "insert into campaign_total (campaign_id, currency, as_of) select id, 'USD', now() from campaign");
        CampaignDatabase.execute("insert into campaign_trend select id, 1 + length(slug) from campaign");
        CampaignDatabase.execute("vacuum analyze campaign");
        CampaignDatabase.execute("vacuum analyze campaign_total");
        CampaignDatabase.execute("vacuum analyze campaign_trend");
    }

    @AfterAll
    static void asBefore() {
        CampaignDatabase.empty();
    }

    @Test
    void rankingReadsTheRowsAndNotTheStories() {
        SearchSql search = sql(CampaignSort.RELEVANCE, List.of("water"), new TextQuery("'water'", "'water'"));

        long small = pages(plan(search, search.text()));
        long whole = pages(plan(search, search.text().replace("search_head", "search_document")));

        assertThat(small).isLessThan(whole / 2);
    }

    @Test
    void whatIsTrendingIsReadInTheOrderOfItsIndex() {
        SearchSql search = sql(CampaignSort.TRENDING, List.of(), TextQuery.ALL);
        String plan = plan(search, search.text());

        assertThat(plan).contains("campaign_trend_first").doesNotContain("Seq Scan");
        assertThat(pages(plan)).isLessThan(CAMPAIGNS / 10);
    }

    private static SearchSql sql(CampaignSort sort, List<String> words, TextQuery query) {
        return new SearchSql(
                new CampaignQuery(
                        words,
                        Optional.empty(),
                        EnumSet.of(CampaignStatus.ACTIVE),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Map.of(),
                        Optional.empty(),
                        sort,
                        Optional.empty(),
                        21),
                query,
                false);
    }

    /** How it is run, with the pages that it reads. */
    private static String plan(SearchSql search, String text) {
        return CampaignDatabase.database().with(connection -> {
            String explain = "explain (analyze, buffers, costs off, timing off) " + text;
            try (PreparedStatement query = connection.prepareStatement(explain)) {
                int index = 1;
                for (Object parameter : search.parameters()) {
                    query.setObject(
                            index++,
                            parameter instanceof String[] texts ? connection.createArrayOf("text", texts) : parameter);
                }
                StringBuilder plan = new StringBuilder();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        plan.append(row.getString(1)).append('\n');
                    }
                }
                return plan.toString();
            }
        });
    }

    private static long pages(String plan) {
        String top = plan.lines()
                .filter(line -> line.contains("Buffers: "))
                .findFirst()
                .orElseThrow();
        return NUMBER.matcher(top)
                .results()
                .mapToLong(number -> Long.parseLong(number.group(1)))
                .sum();
    }
}
