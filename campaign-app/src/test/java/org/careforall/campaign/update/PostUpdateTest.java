// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careforall.campaign.testing.CampaignHouse.OWNER;

import java.util.Optional;
import org.careforall.campaign.campaign.entity.Campaign;
import org.careforall.campaign.campaign.entity.SampleCampaigns;
import org.careforall.campaign.database.CampaignDatabase;
import org.careforall.campaign.testing.CampaignHouse;
import org.careforall.campaign.update.control.PostUpdate;
import org.careforall.campaign.update.entity.CampaignUpdate;
import org.careforall.campaign.update.entity.CampaignUpdates;
import org.careforall.events.campaign.CampaignUpdatePosted;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.problem.FieldError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostUpdateTest {

    private final CampaignHouse house = new CampaignHouse();

    @AfterEach
    void asBefore() {
        CampaignDatabase.empty();
    }

    @Test
    void anUpdateIsKeptAndTold() {
        Campaign campaign = house.active(SampleCampaigns.details("Wells", 500));
        CampaignUpdate posted = post(campaign, "The first well", "It *gives* water", OWNER);

        assertThat(house.told(campaign.id()))
                .filteredOn(CampaignUpdatePosted.class::isInstance)
                .singleElement()
                .satisfies(event -> {
                    CampaignUpdatePosted told = (CampaignUpdatePosted) event;
                    assertThat(told.updateId()).isEqualTo(posted.id());
                    assertThat(told.title()).isEqualTo("The first well");
                });
        assertThat(new CampaignUpdates(house.database()).newest(campaign.id(), Optional.empty(), 10))
                .extracting(CampaignUpdate::bodyHtml)
                .containsExactly("<p>It <em>gives</em> water</p>\n");
    }

    @Test
    void whatIsRefusedIsNotTold() {
        Campaign draft = house.create(SampleCampaigns.details("Wells", 500));
        Campaign campaign = house.active(SampleCampaigns.details("Pumps", 500));

        assertThat(status(draft, "News", "News", OWNER)).contains(409);
        assertThat(status(campaign, "News", "News", CampaignHouse.caller())).contains(403);
        assertThat(SampleCampaigns.refusal(() -> post(campaign, "<i>", "<script>", OWNER))
                        .orElseThrow()
                        .problem()
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("title", "body");
        assertThat(house.told(campaign.id())).noneMatch(CampaignUpdatePosted.class::isInstance);
    }

    private Optional<Integer> status(Campaign campaign, String title, String body, Caller caller) {
        return SampleCampaigns.refusal(() -> post(campaign, title, body, caller))
                .map(refusal -> refusal.problem().status());
    }

    private CampaignUpdate post(Campaign campaign, String title, String body, Caller caller) {
        return house.in(() -> new PostUpdate(house.access(), new CampaignUpdates(house.database()), house.outbox())
                .post(campaign.id().toString(), title, body, caller));
    }
}
