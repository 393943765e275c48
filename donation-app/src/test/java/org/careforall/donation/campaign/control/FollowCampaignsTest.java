// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.campaign.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.careforall.donation.DonationDatabase;
import org.careforall.donation.campaign.entity.Campaign;
import org.careforall.donation.campaign.entity.Campaigns;
import org.careforall.events.Money;
import org.careforall.events.campaign.CampaignChanged;
import org.careforall.events.campaign.CampaignSnapshot;
import org.careforall.platform.id.Ids;
import org.careforall.platform.inbox.ReceivedEvent;
import org.junit.jupiter.api.Test;

class FollowCampaignsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final UUID id = Ids.next();

    @Test
    void theNewestVersionStaysWhateverComesLater() throws SQLException {
        assertThat(after(List.of(version(3, "PAUSED")), List.of(version(2, "ACTIVE")))
                        .status())
                .isEqualTo("PAUSED");
    }

    @Test
    void aBatchMayHoldOneCampaignSeveralTimes() throws SQLException {
        assertThat(after(List.of(version(1, "DRAFT"), version(3, "ACTIVE"), version(2, "IN_REVIEW")))
                        .status())
                .isEqualTo("ACTIVE");
    }

    @Test
    void aCampaignTakesGiftsUntilItEnds() throws SQLException {
        Campaign active = after(List.of(version(1, "ACTIVE")));

        assertThat(active.takesGiftsAt(NOON.minusSeconds(1))).isTrue();
        assertThat(active.takesGiftsAt(NOON)).isFalse();
    }

    @Test
    void aCampaignThatIsNotActiveTakesNone() throws SQLException {
        assertThat(after(List.of(version(1, "DRAFT"))).takesGiftsAt(Instant.EPOCH))
                .isFalse();
    }

    @SafeVarargs
    private Campaign after(List<ReceivedEvent>... batches) throws SQLException {
        try (Connection connection = DonationDatabase.source().getConnection()) {
            for (List<ReceivedEvent> batch : batches) {
                FollowCampaigns.follow(connection, batch);
            }
            return Campaigns.find(connection, id).orElseThrow();
        }
    }

    private ReceivedEvent version(long version, String status) {
        CampaignSnapshot snapshot = new CampaignSnapshot(
                id,
                version,
                "water",
                "Water",
                Ids.next(),
                status,
                status.equals("ACTIVE"),
                new Money(1000, "USD"),
                NOON);
        return new ReceivedEvent(
                Ids.next(), "changed", "/careforall/campaign", NOON, id, version, null, new CampaignChanged(snapshot));
    }
}
