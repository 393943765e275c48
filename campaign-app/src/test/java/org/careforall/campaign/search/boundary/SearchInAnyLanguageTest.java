// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.search.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.careforall.campaign.campaign.entity.CampaignStatus;
import org.careforall.campaign.database.CampaignDatabase;
import org.careforall.campaign.search.entity.CampaignQuery;
import org.careforall.campaign.search.entity.CampaignSearch;
import org.careforall.campaign.search.entity.CampaignSort;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Titles of many languages, all in one database, and what readers type who look for them. */
class SearchInAnyLanguageTest {

    private static final String INSERT = """
            insert into campaign (id, version, slug, status, owner_id, title, summary, story, story_html, category, goal_amount,
                                  goal_currency, approved_at, created_at, updated_at)
            values (?::uuid, 1, ?, 'ACTIVE', gen_random_uuid(), ?, '…', '…', '', 'community', 500, 'USD', now(), now(), now())""";

    /** A line of the table. */
    record Line(String title, Optional<String> language, List<String> found, List<String> notFound) {

        static Line of(String line) {
            String[] columns = line.split("\t");
            return new Line(
                    columns[0],
                    Optional.of(columns[1]).filter(language -> !language.equals("-")),
                    List.of(columns[2].split("; ")),
                    List.of(columns[3].split("; ")));
        }

        @Override
        public String toString() {
            return title;
        }
    }

    @BeforeAll
    static void allTitles() {
        CampaignDatabase.empty();
        lines().forEach(line -> add(line.title(), line.language()));
    }

    @AfterAll
    static void asBefore() {
        CampaignDatabase.empty();
    }

    static Stream<Line> lines() {
        try (InputStream table = SearchInAnyLanguageTest.class.getResourceAsStream("/search/titles-and-queries.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).map(Line::of).toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aTitleIsFoundByWhatItsReadersType(Line line) {
        assertThat(line.found().stream().filter(words -> !titles(words).contains(line.title())))
                .as("what did not find it")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aTitleIsNotFoundByOtherWords(Line line) {
        assertThat(line.notFound().stream().filter(words -> titles(words).contains(line.title())))
                .as("what found it")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void theTitleItselfFindsItFirst(Line line) {
        assertThat(titles(line.title())).first().isEqualTo(line.title());
    }

    @Test
    void aWordThatOneLanguageIgnoresIsStillAWordOfTheOthers() {
        assertThat(titles("war")).containsExactly("War orphans need a home");
        assertThat(titles("war home"))
                .contains("War orphans need a home")
                .doesNotContain("Clean water for the children of Kibera");
    }

    @Test
    void wordsThatALanguageIgnoresFindEverything() {
        assertThat(titles("für die")).hasSize((int) lines().count());
        assertThat(titles("в и")).hasSize((int) lines().count());
    }

    @Test
    void whatIsNoWordAtAllFindsEverythingAndNothingBreaks() {
        for (String odd :
                List.of("!?", "🎉", "\u200c", "'", "\\", ":*", "a & ! b", "ʼ", "\u0301", "~english", "\ud83d")) {
            assertThat(titles(odd)).as(odd).isNotNull();
        }
    }

    @Test
    void aStoryWithoutAnyBlankIsSearchedToo() {
        String title = "長い話";
        CampaignDatabase.execute("update campaign set story = repeat('あいうえお', 3999) || '終わり尾' where title like 'コロナ%'");

        assertThat(titles("終わり尾")).hasSize(1).doesNotContain(title);
        assertThat(titles("お終わ")).hasSize(1);
        assertThat(titles("x".repeat(200))).isEmpty();
    }

    private static List<String> titles(String typed) {
        ListRequest request = new ListRequest();
        request.q = typed;
        List<String> words = request.words();
        return new CampaignSearch(CampaignDatabase.database())
                        .find(new CampaignQuery(
                                words,
                                Optional.empty(),
                                EnumSet.of(CampaignStatus.ACTIVE),
                                Optional.empty(),
                                false,
                                Optional.empty(),
                                Map.of(),
                                Optional.empty(),
                                words.isEmpty() ? CampaignSort.NEWEST : CampaignSort.RELEVANCE,
                                Optional.empty(),
                                100))
                        .stream()
                        .map(found -> found.campaign().title())
                        .toList();
    }

    private static void add(String title, Optional<String> language) {
        UUID id = UUID.randomUUID();
        CampaignDatabase.database().with(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                int index = 1;
                for (String value : Arrays.asList(id.toString(), id.toString(), title)) {
                    insert.setString(index++, value);
                }
                return insert.executeUpdate();
            }
        });
        language.ifPresent(tag ->
                CampaignDatabase.execute("update campaign set language = '%s' where id = '%s'".formatted(tag, id)));
        CampaignDatabase.execute(
                "insert into campaign_total (campaign_id, currency, as_of) values ('%s', 'USD', now())".formatted(id));
    }
}
