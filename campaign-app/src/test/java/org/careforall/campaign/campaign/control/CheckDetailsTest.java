// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careforall.campaign.campaign.entity.CampaignDetails;
import org.careforall.campaign.campaign.entity.Place;
import org.careforall.campaign.campaign.entity.SampleCampaigns;
import org.careforall.campaign.category.entity.Categories;
import org.careforall.campaign.database.CampaignDatabase;
import org.careforall.events.Money;
import org.careforall.platform.problem.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckDetailsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Money GOAL = new Money(500, "USD");

    private final CheckDetails rules = new CheckDetails(new Categories(CampaignDatabase.empty()));

    @Test
    void allThatIsMissingIsToldAtOnce() {
        CampaignDetails nothing =
                new CampaignDetails(null, " ", null, null, null, null, null, null, null, null, null, false, null);

        assertThat(wrongFields(nothing)).containsExactly("title", "summary", "story", "category", "goal");
    }

    @Test
    void eachFieldThatIsWrongIsNamed() {
        CampaignDetails wrong = new CampaignDetails(
                "x".repeat(141),
                "A <b>bold</b> plan",
                "<script>alert(1)</script>",
                "yachts",
                new Money(0, "XXX"),
                NOW,
                "javascript:alert(1)",
                new Place(91.0, null, "<i>"),
                "<!-- -->",
                "\u0000",
                Map.of("k", "<script>"),
                false,
                null);

        assertThat(wrongFields(wrong))
                .containsExactly(
                        "title",
                        "summary",
                        "story",
                        "category",
                        "goal.amount",
                        "goal.currency",
                        "endsAt",
                        "coverImageUrl",
                        "place.latitude",
                        "place.longitude",
                        "place.name",
                        "beneficiary",
                        "externalReference",
                        "metadata.k");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABC", "XAU", "XTS", "XXX"})
    void whatIsNoMoneyIsNoCurrency(String code) {
        assertThat(wrongFields(with(new Money(500, code), null))).containsExactly("goal.currency");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE, CheckDetails.HIGHEST_GOAL + 1, Long.MAX_VALUE})
    void aGoalIsPositiveAndNotAbsurd(long amount) {
        assertThat(wrongFields(with(new Money(amount, "USD"), null))).containsExactly("goal.amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3 < 5 > 2", "I <3 wells", "R&D – “déjà vu” 水 🙂", "a<=b"})
    void textsMayHoldWhatIsNoHtml(String summary) {
        CampaignDetails plain = new CampaignDetails(
                "T", summary, "S", "community", GOAL, null, null, null, null, null, Map.of(), false, null);

        assertThat(wrongFields(plain)).isEmpty();
    }

    @Test
    void anEndThatStaysMayHavePassedButANewOneMayNot() {
        CampaignDetails ended = with(GOAL, NOW.minusSeconds(1));

        assertThat(SampleCampaigns.refusal(() -> rules.check(ended, Optional.of(ended), NOW)))
                .isEmpty();
        assertThat(wrongFields(ended)).containsExactly("endsAt");
    }

    @Test
    void metadataIsBounded() {
        Map<String, String> many = new HashMap<>();
        for (int i = 0; i <= CheckDetails.METADATA_ENTRIES; i++) {
            many.put("key" + i, "value");
        }
        CampaignDetails old = with(GOAL, null);
        CampaignDetails much = new CampaignDetails(
                old.title(),
                old.summary(),
                old.story(),
                old.category(),
                GOAL,
                null,
                null,
                null,
                null,
                null,
                many,
                false,
                null);

        assertThat(wrongFields(much)).containsExactly("metadata");
    }

    private List<String> wrongFields(CampaignDetails given) {
        return SampleCampaigns.refusal(() -> rules.check(given, Optional.empty(), NOW))
                .map(refusal -> refusal.problem().errors().stream()
                        .map(FieldError::field)
                        .toList())
                .orElse(List.of());
    }

    private static CampaignDetails with(Money goal, Instant endsAt) {
        return new CampaignDetails(
                "T", "S", "S", "community", goal, endsAt, null, null, null, null, Map.of(), false, null);
    }

    @ParameterizedTest
    @CsvSource({"en,en", "PT-br,pt-BR", "zh-hant,zh-Hant", "' sr-Latn ',sr-Latn", ",", "'  ',"})
    void aLanguageIsKeptInItsCanonicalForm(String given, String kept) {
        assertThat(rules.checkNew(in(given), Optional.empty(), NOW).language()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "english please",
                "e",
                "x-private",
                "en_US",
                "en--US",
                "und",
                "de-DE-x-aaaaaaaa-bbbbbbbb-cccccccc-d"
            })
    void whatNamesNoLanguageIsRefused(String given) {
        assertThat(wrongFields(in(given))).containsExactly("language");
    }

    private static CampaignDetails in(String language) {
        return new CampaignDetails(
                "T", "S", "S", "community", GOAL, null, null, null, null, null, Map.of(), false, language);
    }
}
