// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careforall.campaign.testing.CampaignHouse.OWNER;
import static org.careforall.campaign.testing.CampaignHouse.STAFF;

import java.util.Map;
import java.util.Optional;
import org.careforall.campaign.campaign.entity.Campaign;
import org.careforall.campaign.campaign.entity.CampaignAction;
import org.careforall.campaign.campaign.entity.CampaignDetails;
import org.careforall.campaign.campaign.entity.SampleCampaigns;
import org.careforall.campaign.database.CampaignDatabase;
import org.careforall.campaign.testing.CampaignHouse;
import org.careforall.events.Money;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.problem.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeCampaignTest {

    private static final CampaignDetails PUMPS = SampleCampaigns.details("Pumps", 500_000);

    private final CampaignHouse house = new CampaignHouse();
    private Campaign campaign;

    @BeforeEach
    void aCampaignIsActive() {
        CampaignDatabase.empty();
        campaign = house.active(SampleCampaigns.details("Wells", 500_000));
    }

    @AfterAll
    static void asBefore() {
        CampaignDatabase.empty();
    }

    @Test
    void somebodyElsesIs403() {
        assertThat(refusal(PUMPS, "*", CampaignHouse.caller("campaign:create")).status())
                .isEqualTo(403);
    }

    @Test
    void somebodyElsesDraftDoesNotExist() {
        campaign = house.create(SampleCampaigns.details("Draft", 500));

        assertThat(refusal(PUMPS, "*", CampaignHouse.caller("campaign:create")).status())
                .isEqualTo(404);
    }

    @Test
    void withoutAVersionItIs428AndWithAStaleOne412() {
        assertThat(refusal(PUMPS, null, OWNER).status()).isEqualTo(428);
        assertThat(refusal(PUMPS, "\"v2\"", OWNER).status()).isEqualTo(412);
        change(PUMPS, "\"v3\"", OWNER);
        assertThat(refusal(PUMPS, "\"v3\"", OWNER).status()).isEqualTo(412);
    }

    @Test
    void aReviewerWhoSaysWhatTheyReadReviewsNothingElse() {
        change(PUMPS, "\"v3\"", OWNER);
        assertThat(review("\"v3\"", CampaignAction.APPROVE)).contains(412);
        assertThat(review("\"v3\"", CampaignAction.REJECT)).contains(412);
        assertThat(house.read(campaign.id()).approved().title()).isEqualTo("Wells");
        assertThat(review("\"v4\"", CampaignAction.REJECT)).isEmpty();

        change(PUMPS, "*", OWNER);
        assertThat(review("\"v6\"", CampaignAction.APPROVE)).isEmpty();
        assertThat(house.read(campaign.id()).approved().title()).isEqualTo("Pumps");
        change(withGoal(new Money(1, "USD")), "*", OWNER);
        assertThat(review(null, CampaignAction.APPROVE)).isEmpty();
    }

    private Optional<Integer> review(String ifMatch, CampaignAction action) {
        String id = campaign.id().toString();
        return SampleCampaigns.refusal(() -> house.in(() -> action == CampaignAction.APPROVE
                        ? house.moves().approve(id, ifMatch, STAFF)
                        : house.moves().reject(id, ifMatch, "Why pumps?", STAFF)))
                .map(refused -> refused.problem().status());
    }

    @Test
    void anotherCurrencyIs422OnceGiftsMayHaveBeenMade() {
        CampaignDetails euro = withGoal(new Money(500_000, "EUR"));

        assertThat(refusal(euro, "*", OWNER).status()).isEqualTo(422);
        assertThat(refusal(euro, "*", OWNER).errors().get(0).field()).isEqualTo("goal.currency");
    }

    @Test
    void aDraftMayStillChangeItsCurrency() {
        campaign = house.create(SampleCampaigns.details("Draft", 500));

        assertThat(change(withGoal(new Money(500, "EUR")), "*", OWNER)
                        .approved()
                        .goal()
                        .currency())
                .isEqualTo("EUR");
    }

    @Test
    void whatIsOverIs409() {
        house.move(campaign.id(), CampaignAction.COMPLETE, STAFF);

        assertThat(refusal(PUMPS, "*", OWNER).status()).isEqualTo(409);
    }

    @Test
    void titlesMayRepeatAndSlugsDoNot() {
        Campaign second = house.create(SampleCampaigns.details("Wells", 500));

        assertThat(campaign.slug()).isEqualTo("wells");
        assertThat(second.slug()).isEqualTo("wells-2");
    }

    private Campaign change(CampaignDetails details, String ifMatch, Caller caller) {
        return house.in(() -> house.changes().change(campaign.id().toString(), ifMatch, old -> details, caller));
    }

    private Problem refusal(CampaignDetails details, String ifMatch, Caller caller) {
        return SampleCampaigns.refusal(() -> change(details, ifMatch, caller))
                .orElseThrow()
                .problem();
    }

    private static CampaignDetails withGoal(Money goal) {
        return new CampaignDetails(
                "Wells", "Two wells", "Story", "community", goal, null, null, null, null, null, Map.of(), false, null);
    }
}
