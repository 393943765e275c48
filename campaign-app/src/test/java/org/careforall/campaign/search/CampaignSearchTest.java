// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.careforall.campaign.campaign.entity.CampaignStatus;
import org.careforall.campaign.database.CampaignDatabase;
import org.careforall.campaign.search.entity.CampaignQuery;
import org.careforall.campaign.search.entity.CampaignQuery.Circle;
import org.careforall.campaign.search.entity.CampaignQuery.Position;
import org.careforall.campaign.search.entity.CampaignSearch;
import org.careforall.campaign.search.entity.CampaignSearch.Found;
import org.careforall.campaign.search.entity.CampaignSort;
import org.careforall.campaign.search.entity.CampaignTrend;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignSearchTest {

    private static final Set<CampaignStatus> RUNNING = EnumSet.of(CampaignStatus.ACTIVE);

    private final CampaignSearch search = new CampaignSearch(CampaignDatabase.empty());

    @BeforeEach
    void someCampaigns() {
        add("wells", "Clean water for Kibera", "Two wells for families", -1.31, 36.78, 10);
        add("school", "A school in Łódź", "Education after the flood", 51.77, 19.46, 20);
        add("clinic", "The hospital by the river", "Medical help", null, null, 30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"water", "WATER", "waters", "watr", "cleen water", "kibra", "the well"})
    void wordsAreFoundThroughInflectionsAndTypingErrors(String words) {
        assertThat(slugs(find(words, CampaignSort.RELEVANCE))).containsExactly("wells");
    }

    @Test
    void aStrangersMisspeltDraftDoesNotHideWhatWasMeant() {
        add("draft", "Hospitl", "Watr", null, null, 1);
        CampaignDatabase.execute("delete from campaign_word where word in ('hospitl', 'watr')");
        CampaignDatabase.execute("update campaign set status = 'DRAFT', approved_at = null where slug = 'draft'");
        CampaignDatabase.execute("update campaign set title = title, story = 'educaton' where slug = 'draft'");

        assertThat(slugs(find("watr", CampaignSort.RELEVANCE))).containsExactly("wells");
        assertThat(slugs(find("educaton", CampaignSort.RELEVANCE))).containsExactly("school");
    }

    @Test
    void aMistakeThatWasPutRightIsForgotten() {
        add("other", "Hospitl", "Hospitl", null, null, 1);
        assertThat(slugs(find("hospitl", CampaignSort.RELEVANCE))).containsExactly("other");
        CampaignDatabase.execute("update campaign set title = 'A tent', summary = 'Beds' where slug = 'other'");

        assertThat(slugs(find("hospitl", CampaignSort.RELEVANCE))).containsExactly("clinic");
        assertThat(slugs(find("beds", CampaignSort.RELEVANCE))).containsExactly("other");
    }

    @Test
    void aWordIsKnownFromTheApprovalOnAndAsLongAsAnybodyUsesIt() {
        add("one", "Kangaroos", "x", null, null, 1);
        add("two", "Kangaroos", "x", null, null, 2);
        CampaignDatabase.execute("update campaign set title = 'Birds' where slug = 'one'");
        assertThat(slugs(find("kangaros", CampaignSort.RELEVANCE))).containsExactly("two");

        CampaignDatabase.execute(
                "update campaign set status = 'DRAFT', approved_at = null, title = 'Zebras' where slug = 'one'");
        assertThat(find("zebrs", CampaignSort.RELEVANCE)).isEmpty();
        CampaignDatabase.execute("update campaign set status = 'ACTIVE', approved_at = now() where slug = 'one'");
        assertThat(slugs(find("zebrs", CampaignSort.RELEVANCE))).containsExactly("one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lodz", "Łódź", "educaton", "floods"})
    void accentsDoNotMatter(String words) {
        assertThat(slugs(find(words, CampaignSort.RELEVANCE))).containsExactly("school");
    }

    @Test
    void wordsThatSayNothingFindEverything() {
        assertThat(find("for the", CampaignSort.RELEVANCE)).hasSize(3);
    }

    @Test
    void everyWordMustBeThere() {
        assertThat(find("water hospital", CampaignSort.RELEVANCE)).isEmpty();
    }

    @Test
    void theOtherEndOfTheWorldIsAPlaceLikeAnyOther() {
        add("antipodes", "Far away", "x", 48.88454068939765, 1.4793086785536518, 1);

        assertThat(slugs(near(new Circle(-48.88454068939716, -178.52069132144635, 20_000))))
                .contains("wells")
                .doesNotContain("antipodes");
    }

    @Test
    void aPlaceIsFoundWithinItsDistance() {
        assertThat(slugs(near(new Circle(-1.2921, 36.8219, 10)))).containsExactly("wells");
    }

    private List<Found> near(Circle circle) {
        return search.find(new CampaignQuery(
                List.of(),
                Optional.empty(),
                RUNNING,
                Optional.empty(),
                false,
                Optional.empty(),
                Map.of(),
                Optional.of(circle),
                CampaignSort.NEWEST,
                Optional.empty(),
                10));
    }

    @ParameterizedTest
    @EnumSource(CampaignSort.class)
    void everyOrderPagesThroughAllOnceEach(CampaignSort sort) {
        CampaignDatabase.execute("insert into campaign_trend select id, 500 from campaign where slug = 'school'");
        List<String> seen = new ArrayList<>();
        Optional<Position> after = Optional.empty();
        for (int page = 0; page < 5; page++) {
            List<Found> found = search.find(query("", sort, after, 1));
            seen.addAll(slugs(found));
            after = found.isEmpty() ? after : Optional.of(found.get(0).position());
        }
        assertThat(seen).containsExactlyInAnyOrder("wells", "school", "clinic");
    }

    @Test
    void theNextToEndComesFirstAndNoneThatHasEnded() {
        CampaignDatabase.execute("update campaign set ends_at = now() - interval '1 second' where slug = 'wells'");

        assertThat(slugs(find("", CampaignSort.ENDING))).containsExactly("school", "clinic");
    }

    @Test
    void ownersFindTheirsByTheirOwnReferenceAndMetadata() {
        CampaignDatabase.execute(
                "update campaign set metadata = '{\"crm\":\"47:11\",\"x\":\"y\"}', external_reference = 'R-1'"
                        + " where slug = 'school'");

        assertThat(slugs(search.find(inside(Optional.empty(), Map.of("crm", "47:11")))))
                .containsExactly("school");
        assertThat(slugs(search.find(inside(Optional.of("R-1"), Map.of())))).containsExactly("school");
        assertThat(search.find(inside(Optional.empty(), Map.of("crm", "47")))).isEmpty();
    }

    private static CampaignQuery inside(Optional<String> reference, Map<String, String> metadata) {
        return new CampaignQuery(
                List.of(),
                Optional.empty(),
                RUNNING,
                Optional.empty(),
                true,
                reference,
                metadata,
                Optional.empty(),
                CampaignSort.CREATED,
                Optional.empty(),
                10);
    }

    @Test
    void theMostFundedComesFirst() {
        CampaignDatabase.execute("update campaign_total set captured = 700, raised = 700, donations = 1"
                + " where campaign_id = (select id from campaign where slug = 'school')");

        assertThat(slugs(find("", CampaignSort.MOST_FUNDED)).get(0)).isEqualTo("school");
    }

    /** Minor units of two currencies are no order: a yen has none, a dollar a hundred. */
    @Test
    void theMostFundedIsWhoseGoalIsNearestWhateverItsCurrency() {
        goal("wells", 100_000_000, "JPY");
        raised("wells", 7_000_000);
        goal("school", 50_000, "USD");
        raised("school", 25_000);

        assertThat(slugs(find("", CampaignSort.MOST_FUNDED))).startsWith("school", "wells");

        goal("school", 5_000_000, "USD");
        assertThat(slugs(find("", CampaignSort.MOST_FUNDED))).startsWith("wells", "school");
    }

    private static void goal(String slug, long amount, String currency) {
        CampaignDatabase.execute("update campaign set goal_amount = %d, goal_currency = '%s' where slug = '%s'"
                .formatted(amount, currency, slug));
        CampaignDatabase.execute("update campaign_total t set goal = goal_amount, currency = goal_currency"
                + " from campaign c where c.id = t.campaign_id");
    }

    private static void raised(String slug, long amount) {
        CampaignDatabase.execute(
                "update campaign_total set captured = %1$d, raised = %1$d, donations = 1".formatted(amount)
                        + " where campaign_id = (select id from campaign where slug = '%s')".formatted(slug));
    }

    @Test
    void whatWasGivenWithinADayComesFirstAndThenTheRest() {
        CampaignDatabase.execute("""
                insert into campaign_hour (campaign_id, hour, raised, donations)
                select id, now() - case slug when 'clinic' then interval '2 days' else interval '2 hours' end,
                       case slug when 'school' then 700 else 500 end, 1 from campaign""");
        new CampaignTrend(CampaignDatabase.database()).refresh();
        assertThat(slugs(find("", CampaignSort.TRENDING))).containsExactly("school", "wells", "clinic");

        CampaignDatabase.execute("update campaign_hour set raised = 0, donations = 0 where raised = 700");
        new CampaignTrend(CampaignDatabase.database()).refresh();
        assertThat(slugs(find("", CampaignSort.TRENDING)).get(0)).isEqualTo("wells");
    }

    private List<Found> find(String words, CampaignSort sort) {
        return search.find(query(words, sort, Optional.empty(), 10));
    }

    private static CampaignQuery query(String words, CampaignSort sort, Optional<Position> after, int limit) {
        return new CampaignQuery(
                words.isEmpty() ? List.of() : List.of(words.split(" ")),
                Optional.empty(),
                RUNNING,
                Optional.empty(),
                false,
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                sort,
                after,
                limit);
    }

    private static List<String> slugs(List<Found> found) {
        return found.stream().map(one -> one.campaign().slug()).toList();
    }

    private static void add(String slug, String title, String summary, Double latitude, Double longitude, int days) {
        CampaignDatabase.execute("""
                insert into campaign (id, version, slug, status, owner_id, title, summary, story, story_html, category,
                                      goal_amount, goal_currency, latitude, longitude, approved_at, created_at, updated_at,
                                      ends_at)
                values ('%s', 1, '%s', 'ACTIVE', '%s', '%s', '%s', 'story', '', 'community', 500, 'USD', %s, %s,
                        now() - interval '%d days', now(), now(), now() + interval '%d days')""".formatted(
                        UUID.randomUUID(), slug, UUID.randomUUID(), title, summary, latitude, longitude, days, days));
        CampaignDatabase.execute("insert into campaign_total (campaign_id, currency, goal, as_of)"
                + " select id, 'USD', goal_amount, now() from campaign on conflict do nothing");
    }
}
