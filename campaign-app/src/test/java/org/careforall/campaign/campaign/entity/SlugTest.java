// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.entity;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Clean water for Kibera|clean-water-for-kibera",
                "  Ça & là: été 2026!  |ca-la-ete-2026",
                "Straße nach Łódź|strasse-nach-lodz",
                "--a--|a",
                "Yıldız İçin Iğdır|yildiz-icin-igdir",
                "নিরাপদ পানি|নিরাপদ-পানি",
                "Клиника в Одессе|клиника-в-одессе",
                "Ёлка и йод|ёлка-и-йод",
                "Лікарня «Їжак»|лікарня-їжак",
                "Νοσοκομείο ΟΔΟΣ|νοσοκομείο-οδος",
                "مستشفى الأطفال|مستشفى-الأطفال",
                "مُسْتَشْفَى الأطفــال|مستشفى-الأطفال",
                "می\u200cخواهم|می-خواهم",
                "בֵּית חוֹלִים|בית-חולים",
                "हिन्दी में मदद|हिन्दी-में-मदद",
                "โรงพยาบาลเด็ก|โรงพยาบาลเด็ก",
                "東京の病院を助ける|東京の病院を助ける",
                "ﾄｳｷｮｳ Ａ１ ｶﾞ|トウキョウ-a1-ガ",
                "서울 병원|서울-병원",
                "ｍｉｎｅ|campaign-mine",
                "🎉🎉|campaign",
                "\u0301x|x"
            })
    void aTitleBecomesReadable(String title, String slug) {
        assertThat(Slug.of(title)).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Categories", "mine", "Totals!", "search", "set aside", "history", "updates"})
    void wordsOfTheApisPathsAreNoSlugs(String title) {
        assertThat(Slug.of(title)).startsWith("campaign-");
    }

    @Test
    void aTitleThatLooksLikeAnIdIsNoSlug() {
        assertThat(Slug.of("01a1fc11-4b0b-7692-8ca8-79ecc8d6a477")).startsWith("campaign-");
    }

    @Property
    void everyTitleHasASlugThatThePathsTake(@ForAll @StringLength(max = 200) String title) {
        String slug = Slug.of(title);

        assertThat(slug)
                .matches("[\\p{L}\\p{M}\\p{Nd}]+(-[\\p{L}\\p{M}\\p{Nd}]+)*")
                .hasSizeLessThanOrEqualTo(70);
        assertThat(Slug.isId(slug)).isFalse();
    }

    @Property
    void aSlugIsOneThatAnOwnerMayChoose(@ForAll @StringLength(max = 200) String title) {
        assertThat(Slug.complaint(Slug.of(title))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "a--b",
                "Water",
                "café",
                "a b",
                "a/b",
                "ｍｉｎｅ",
                "mine",
                "и\u0306од",
                "под\u200Bвох",
                "вода?"
            })
    void whatLinksWouldNotCarryIsRefused(String chosen) {
        assertThat(Slug.complaint(chosen)).isPresent();
    }

    @Test
    void aLongTitleIsCutBetweenLettersAndNotWithin() {
        String sixty = "ก".repeat(59) + "ที่";

        assertThat(Slug.of(sixty)).isEqualTo("ก".repeat(59));
        assertThat(Slug.of("𠀋".repeat(31))).isEqualTo("𠀋".repeat(30));
        assertThat(Slug.complaint("в".repeat(60))).isEmpty();
        assertThat(Slug.complaint("в".repeat(61))).isPresent();
    }
}
