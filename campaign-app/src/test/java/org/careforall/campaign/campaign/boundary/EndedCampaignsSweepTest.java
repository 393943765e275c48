// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.careforall.campaign.campaign.control.CompleteEnded;
import org.careforall.campaign.campaign.entity.Campaign;
import org.careforall.campaign.campaign.entity.CampaignDetails;
import org.careforall.campaign.campaign.entity.CampaignStatus;
import org.careforall.campaign.database.CampaignDatabase;
import org.careforall.campaign.testing.CampaignHouse;
import org.careforall.events.Money;
import org.careforall.platform.clock.RepeatedWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EndedCampaignsSweepTest {

    private static final Instant END =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(3_600);

    private final CampaignHouse house = new CampaignHouse();
    private UUID campaign;

    @BeforeEach
    void aCampaignHasAnEnd() {
        CampaignDatabase.empty();
        campaign = active();
    }

    @AfterAll
    static void asBefore() {
        CampaignDatabase.empty();
    }

    @Test
    void aCampaignIsCompletedAtItsEndAndNotBefore() {
        assertThat(due(END.minusSeconds(1))).isEmpty();
        due(END).forEach(due -> complete(due, END));

        assertThat(house.read(campaign).status()).isEqualTo(CampaignStatus.COMPLETED);
        assertThat(due(END)).isEmpty();
    }

    @Test
    void oneThatWasGivenAnotherEndAfterItWasFoundGoesOn() {
        List<UUID> found = due(END);
        Campaign read = house.read(campaign);
        house.in(() -> house.changes()
                .change(campaign.toString(), "*", old -> details(END.plusSeconds(60)), CampaignHouse.OWNER));
        found.forEach(due -> complete(due, END));

        assertThat(found).containsExactly(read.id());
        assertThat(house.read(campaign).status()).isEqualTo(CampaignStatus.ACTIVE);
    }

    @Test
    void oneThatFailsDoesNotHoldUpTheOthers() {
        UUID second = active();
        CampaignDatabase.execute("update campaign set ends_at = now() - interval '1 minute'");
        EndedCampaignsSweep sweep = new EndedCampaignsSweep();
        List<String> failed = new ArrayList<>();
        sweep.work = new RepeatedWork(failed::add, InstantSource.system(), () -> 0);
        sweep.ended = new CompleteEnded(house.campaigns(), house.moves()) {
            @Override
            public List<UUID> due(Instant now) {
                return EndedCampaignsSweepTest.this.due(now);
            }

            @Override
            public void complete(UUID id, Instant now) {
                if (id.equals(campaign)) {
                    throw new IllegalStateException("a row that cannot be written");
                }
                house.in(() -> {
                    super.complete(id, now);
                    return id;
                });
            }
        };
        sweep.sweep();

        assertThat(house.read(campaign).status()).isEqualTo(CampaignStatus.ACTIVE);
        assertThat(house.read(second).status()).isEqualTo(CampaignStatus.COMPLETED);
        assertThat(failed).containsExactly("EndedCampaigns");
    }

    private UUID active() {
        return house.active(details(END)).id();
    }

    private List<UUID> due(Instant now) {
        return house.in(() -> house.ended().due(now));
    }

    private void complete(UUID id, Instant now) {
        house.in(() -> {
            house.ended().complete(id, now);
            return id;
        });
    }

    private static CampaignDetails details(Instant end) {
        return new CampaignDetails(
                "Wells",
                "Two wells",
                "For families",
                "community",
                new Money(500_000, "USD"),
                end,
                null,
                null,
                null,
                null,
                Map.of(),
                false,
                null);
    }
}
