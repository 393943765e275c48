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
                "নিরাপদ পানি|campaign"
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

        assertThat(slug).matches("[a-z0-9]+(-[a-z0-9]+)*").hasSizeLessThanOrEqualTo(70);
        assertThat(Slug.isId(slug)).isFalse();
    }
}
