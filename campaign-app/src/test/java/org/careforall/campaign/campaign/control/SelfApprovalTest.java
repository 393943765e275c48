// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.careforall.campaign.testing.CampaignHouse.OWNER;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.careforall.campaign.campaign.entity.CampaignAction;
import org.careforall.campaign.campaign.entity.SampleCampaigns;
import org.careforall.campaign.database.CampaignDatabase;
import org.careforall.campaign.testing.CampaignHouse;
import org.careforall.platform.caller.Caller;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The setting: who may approve what they wrote themselves. */
class SelfApprovalTest {

    @BeforeEach
    void noneIsThere() {
        CampaignDatabase.empty();
    }

    @AfterAll
    static void asBefore() {
        CampaignDatabase.empty();
    }

    @ParameterizedTest
    @CsvSource({
        "administrators, false, false",
        "administrators, true, true",
        "reviewers, false, true",
        "reviewers, true, true",
        "nobody, false, false",
        "nobody, true, false",
    })
    void whoMayApproveWhatTheyWrote(String setting, boolean administrator, boolean allowed) {
        CampaignHouse house = new CampaignHouse(setting);
        String more = administrator ? "campaign:approve-own" : "donation:read";
        Caller staff = CampaignHouse.caller("campaign:review", "campaign:manage", more);
        UUID campaign = house.create(SampleCampaigns.details("Wells", 500_000)).id();
        house.in(() -> house.changes()
                .change(campaign.toString(), "*", old -> SampleCampaigns.details("Pumps", 500_000), staff));
        house.move(campaign, CampaignAction.SUBMIT, OWNER);

        assertThat(approve(house, campaign, staff)).isEqualTo(allowed ? Optional.empty() : Optional.of(403));
    }

    @ParameterizedTest
    @CsvSource({"administrators, false", "reviewers, true", "nobody, false"})
    void anOwnerWhoReviewsMayApproveTheirOwnWhereTheSettingSaysSo(String setting, boolean allowed) {
        CampaignHouse house = new CampaignHouse(setting);
        UUID campaign = house.create(SampleCampaigns.details("Wells", 500_000)).id();
        house.move(campaign, CampaignAction.SUBMIT, OWNER);
        Caller reviewing = new Caller(
                OWNER.userId(),
                OWNER.email(),
                true,
                OWNER.name(),
                Set.of("campaign:create", "campaign:review"),
                Set.of());

        assertThat(approve(house, campaign, reviewing)).isEqualTo(allowed ? Optional.empty() : Optional.of(403));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "everybody", "Administrators "})
    void anotherWordStopsTheApp(String word) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CampaignHouse(word));
    }

    private static Optional<Integer> approve(CampaignHouse house, UUID campaign, Caller caller) {
        return SampleCampaigns.refusal(() -> house.move(campaign, CampaignAction.APPROVE, caller))
                .map(refused -> refused.problem().status());
    }
}
