// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.totals.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.BeforeTry;
import org.careforall.campaign.database.CampaignDatabase;
import org.careforall.events.Money;
import org.careforall.events.donation.DonationSnapshot;
import org.careforall.events.donation.DonorReference;

/** The real projection on real PostgreSQL. */
class ProjectGiftsTest {

    private static final List<UUID> CAMPAIGNS = List.of(UUID.randomUUID(), UUID.randomUUID());

    private static final DonorReference ADA = new DonorReference("ada", null, null, null, false);

    private final Projection projection = new Projection(CampaignDatabase.dataSource());

    @BeforeTry
    void nothingGivenYet() {
        CampaignDatabase.withoutGifts();
    }

    @Provide
    Arbitrary<List<List<DonationSnapshot>>> gifts() {
        return GiftFacts.lives(CAMPAIGNS).list().ofMinSize(1).ofMaxSize(12);
    }

    @Provide
    Arbitrary<Random> disorder() {
        return Arbitraries.longs().map(Random::new);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void whateverTheOrderTheRepeatsAndTheRestartsTotalsEqualTheFacts(
            @ForAll("gifts") List<List<DonationSnapshot>> gifts, @ForAll("disorder") Random random) {
        List<DonationSnapshot> told = gifts.stream().flatMap(List::stream).collect(Collectors.toList());
        List<DonationSnapshot> wire = new ArrayList<>(told);
        told.stream().filter(snapshot -> random.nextInt(3) == 0).forEach(wire::add);
        Collections.shuffle(wire, random);
        List<DonationSnapshot> heard = new ArrayList<>();

        while (!wire.isEmpty()) {
            List<DonationSnapshot> batch = wire.subList(0, Math.min(wire.size(), 1 + random.nextInt(7)));
            if (random.nextInt(4) == 0) {
                projection.dieWith(batch);
            }
            projection.deliver(batch);
            heard.addAll(batch);
            batch.clear();
            if (random.nextInt(5) == 0) {
                assertThat(projection.rebuild(CAMPAIGNS.get(0))).isEmpty();
            }
            assertKeptEqualsFacts(heard);
        }
        assertKeptEqualsFacts(told);
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void aRebuildFindsNothingWrongAndPutsRightWhatWasMadeWrong(@ForAll("gifts") List<List<DonationSnapshot>> gifts) {
        List<DonationSnapshot> told = gifts.stream().flatMap(List::stream).toList();
        projection.deliver(told);
        for (UUID campaign : CAMPAIGNS) {
            assertThat(projection.rebuild(campaign)).isEmpty();
        }
        CampaignDatabase.execute(
                "update campaign_total set captured = captured + 7, raised = raised + 7, donors = 99, shown_donors = 98,"
                        + " donations = donations + 1");
        CampaignDatabase.execute("delete from campaign_hour");
        for (UUID campaign : CAMPAIGNS) {
            projection.rebuild(campaign);
        }
        assertKeptEqualsFacts(told);
    }

    @Example
    void aGiftInAnotherCurrencyIsRefusedAndChangesNothing() {
        DonationSnapshot dollars = captured(CAMPAIGNS.get(0), "USD");
        projection.deliver(List.of(dollars));

        assertThatThrownBy(() -> projection.deliver(List.of(captured(CAMPAIGNS.get(0), "EUR"))))
                .isInstanceOf(IllegalStateException.class);
        assertKeptEqualsFacts(List.of(dollars));
    }

    @Example
    void whoeverGaveStaysCountedWhenTheGiftIsGivenBack() {
        DonationSnapshot gift = captured(CAMPAIGNS.get(0), "USD");
        projection.deliver(List.of(gift));
        projection.deliver(List.of(refunded(gift)));

        Figures kept = Figures.kept(CAMPAIGNS.get(0));
        assertThat(kept.donors()).isEqualTo(1);
        assertThat(kept.donations()).isZero();
        assertThat(kept.raised()).isZero();
    }

    private static void assertKeptEqualsFacts(List<DonationSnapshot> heard) {
        for (UUID campaign : CAMPAIGNS) {
            assertThat(Figures.kept(campaign)).isEqualTo(Figures.ofFacts(campaign, heard));
        }
    }

    private static DonationSnapshot captured(UUID campaign, String currency) {
        return snapshot(UUID.randomUUID(), 2, campaign, currency, 0);
    }

    private static DonationSnapshot refunded(DonationSnapshot gift) {
        return snapshot(gift.donationId(), 3, gift.campaignId(), gift.amount().currency(), 500);
    }

    private static DonationSnapshot snapshot(UUID id, long version, UUID campaign, String currency, long refunded) {
        return new DonationSnapshot(
                id,
                version,
                campaign,
                "CAPTURED",
                "CARD",
                new Money(500, currency),
                0,
                500,
                500,
                refunded,
                0,
                0,
                ADA,
                null,
                GiftFacts.BEGUN,
                GiftFacts.BEGUN);
    }
}
