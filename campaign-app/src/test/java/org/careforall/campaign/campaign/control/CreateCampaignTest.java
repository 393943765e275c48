// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careforall.campaign.campaign.entity.CampaignDetails;
import org.careforall.campaign.campaign.entity.SampleCampaigns;
import org.careforall.campaign.database.CampaignDatabase;
import org.careforall.campaign.testing.CampaignHouse;
import org.careforall.platform.problem.FieldError;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateCampaignTest {

    private static final CampaignDetails WELLS = SampleCampaigns.details("Wells", 500_000);

    private final CampaignHouse house = new CampaignHouse();

    @BeforeEach
    void nothingYet() {
        CampaignDatabase.empty();
    }

    @AfterAll
    static void asBefore() {
        CampaignDatabase.empty();
    }

    @Test
    void anOwnerMayChooseTheSlug() {
        assertThat(house.create(WELLS, Optional.of("kibera-2027")).slug()).isEqualTo("kibera-2027");
        assertThat(house.create(WELLS).slug()).isEqualTo("wells");
    }

    @Test
    void oneThatIsTakenIs422() {
        house.create(WELLS);

        assertThat(wrong(WELLS, "wells")).extracting(FieldError::field).containsExactly("slug");
        assertThat(wrong(WELLS, "wells").get(0).message()).isEqualTo("is taken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Wells",
                "-wells",
                "wells-",
                "we--lls",
                "we lls",
                "wells/x",
                "mine",
                "categories",
                "01a1fc11-4b0b-7692-8ca8-79ecc8d6a477",
                "a234567890123456789012345678901234567890123456789012345678901"
            })
    void oneThatPathsDoNotTakeIs422(String slug) {
        assertThat(wrong(WELLS, slug)).extracting(FieldError::field).containsExactly("slug");
    }

    @Test
    void itIsToldBesideWhatElseIsWrong() {
        CampaignDetails empty = new CampaignDetails(
                null, "S", "S", "community", null, null, null, null, null, null, Map.of(), false, null);

        assertThat(wrong(empty, "mine"))
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("slug", "title", "goal");
    }

    private List<FieldError> wrong(CampaignDetails details, String slug) {
        return SampleCampaigns.refusal(() -> house.create(details, Optional.of(slug)))
                .orElseThrow()
                .problem()
                .errors();
    }
}
