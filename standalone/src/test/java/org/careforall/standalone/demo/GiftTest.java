// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GiftTest {

    private final List<Gift> plan = Gift.plan(300, CampaignPlan.all(), 8);

    @Test
    void anInterruptedDemoGoesOnWithTheSamePlan() {
        assertThat(Gift.plan(300, CampaignPlan.all(), 8)).isEqualTo(plan);
    }

    @Test
    void everyCampaignGetsGiftsOfGuestsAndOfUsersAndSomeAreGivenBackInPart() {
        for (int campaign = 0; campaign < CampaignPlan.all().size(); campaign++) {
            int its = campaign;
            assertThat(plan).anyMatch(gift -> gift.campaign() == its && gift.isGuests());
            assertThat(plan).anyMatch(gift -> gift.campaign() == its && !gift.isGuests());
            assertThat(plan).anyMatch(gift -> gift.campaign() == its && gift.refund() > 0);
        }
        assertThat(plan).allMatch(gift -> gift.amount() >= 500 && gift.refund() < gift.amount());
        assertThat(plan).filteredOn(gift -> gift.refund() > 0).hasSize(24);
    }
}
