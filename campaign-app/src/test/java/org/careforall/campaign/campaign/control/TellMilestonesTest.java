// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.careforall.campaign.campaign.entity.CampaignAction;
import org.careforall.campaign.campaign.entity.CampaignDetails;
import org.careforall.campaign.campaign.entity.CampaignStatus;
import org.careforall.campaign.database.CampaignDatabase;
import org.careforall.campaign.testing.CampaignHouse;
import org.careforall.events.Money;
import org.careforall.events.campaign.CampaignCompleted;
import org.careforall.events.campaign.CampaignGoalReached;
import org.careforall.events.campaign.CampaignMilestoneReached;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TellMilestonesTest {

    private static final long GOAL = 1_001;

    private final CampaignHouse house = new CampaignHouse();
    private UUID campaign;

    @BeforeEach
    void aCampaignIsActive() {
        CampaignDatabase.empty();
        campaign = house.active(details(GOAL, false)).id();
    }

    @Test
    void eachPartOfTheGoalIsToldOnceWhenAllOfItIsThere() {
        raised(250);
        assertThat(parts()).isEmpty();
        raised(251);
        assertThat(parts()).containsExactly(25);
        raised(800);
        assertThat(parts()).containsExactly(25, 50, 75);
        raised(1_000);
        assertThat(parts()).containsExactly(25, 50, 75);
        raised(1_001);
        assertThat(parts()).containsExactly(25, 50, 75, 100);
        assertThat(told(CampaignGoalReached.class)).hasSize(1);
    }

    @Test
    void aRefundBelowAndARiseAgainTellNothingTwice() {
        raised(1_001);
        raised(100);
        raised(2_000);

        assertThat(parts()).containsExactly(25, 50, 75, 100);
        assertThat(told(CampaignGoalReached.class)).hasSize(1);
    }

    @Test
    void aCampaignThatDoesNotWantToStopGoesOn() {
        raised(5_000);

        assertThat(house.read(campaign).status()).isEqualTo(CampaignStatus.ACTIVE);
    }

    @Test
    void oneThatWantsToStopIsCompletedAtItsGoalAndLateCapturesStillCount() {
        campaign = house.active(details(GOAL, true)).id();
        raised(1_000);
        assertThat(house.read(campaign).status()).isEqualTo(CampaignStatus.ACTIVE);
        raised(1_001);
        assertThat(house.read(campaign).status()).isEqualTo(CampaignStatus.COMPLETED);
        assertThat(told(CampaignCompleted.class)).hasSize(1);

        raised(1_500);
        assertThat(told(CampaignCompleted.class)).hasSize(1);
        assertThat(CampaignDatabase.numbers("select raised from campaign_total where campaign_id = '" + campaign + "'"))
                .containsExactly(1_500L);
    }

    @Test
    void theWishToStopMayComeAfterTheGoalWasReached() {
        raised(1_200);
        house.in(() ->
                house.changes().change(campaign.toString(), "\"v3\"", old -> with(old, true), CampaignHouse.OWNER));
        sweep();

        assertThat(house.read(campaign).status()).isEqualTo(CampaignStatus.COMPLETED);
    }

    @Test
    void aHigherGoalIsTheOneThatCountsOnceItIsApproved() {
        raised(300);
        house.in(() -> house.changes()
                .change(campaign.toString(), "\"v3\"", old -> details(10_000, false), CampaignHouse.OWNER));
        raised(501);
        assertThat(parts()).containsExactly(25, 50);
        house.move(campaign, CampaignAction.APPROVE, CampaignHouse.STAFF);

        raised(1_001);
        assertThat(parts()).containsExactly(25, 50);
        raised(7_500);
        assertThat(parts()).containsExactly(25, 50, 75);
    }

    @Test
    void aCancelledCampaignTellsNothing() {
        house.move(campaign, CampaignAction.CANCEL, CampaignHouse.STAFF);
        raised(5_000);

        assertThat(parts()).isEmpty();
        assertThat(house.milestones().due()).isEmpty();
    }

    private void raised(long amount) {
        CampaignDatabase.execute("""
                update campaign_total set captured = %1$d, raised = %1$d, donations = 1
                where campaign_id = '%2$s'""".formatted(amount, campaign));
        sweep();
    }

    private void sweep() {
        house.milestones()
                .due()
                .forEach(due -> house.in(() -> {
                    house.milestones().tell(due, Instant.now());
                    return due;
                }));
    }

    private List<Integer> parts() {
        return told(CampaignMilestoneReached.class)
                .map(CampaignMilestoneReached::percent)
                .toList();
    }

    private <T> Stream<T> told(Class<T> type) {
        return house.told(campaign).stream().filter(type::isInstance).map(type::cast);
    }

    private static CampaignDetails details(long goal, boolean stops) {
        return new CampaignDetails(
                "Wells",
                "Two wells",
                "For families",
                "community",
                new Money(goal, "USD"),
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                stops,
                null);
    }

    private static CampaignDetails with(CampaignDetails old, boolean stops) {
        return details(old.goal().amount(), stops);
    }
}
