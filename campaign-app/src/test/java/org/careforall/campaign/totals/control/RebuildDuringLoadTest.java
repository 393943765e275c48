// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.totals.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.careforall.campaign.database.CampaignDatabase;
import org.careforall.events.Money;
import org.careforall.events.donation.DonationSnapshot;
import org.careforall.events.donation.DonorReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RebuildDuringLoadTest {

    private static final int CONSUMERS = 4;
    private static final int BATCHES = 60;
    private static final int BATCH = 10;

    private final UUID campaign = UUID.randomUUID();
    private final Projection projection = new Projection(CampaignDatabase.dataSource());

    @Test
    @Timeout(60)
    void aRebuildThatPutsRightWhileGiftsComeInLosesNoneOfThem() throws Exception {
        CampaignDatabase.withoutGifts();
        List<DonationSnapshot> told = new ArrayList<>();
        ExecutorService consumers = Executors.newFixedThreadPool(CONSUMERS + 1);
        List<Future<?>> work = new ArrayList<>();
        AtomicInteger delivered = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        Future<Long> reader = consumers.submit(() -> readUntil(over));
        try {
            for (int consumer = 0; consumer < CONSUMERS; consumer++) {
                List<List<DonationSnapshot>> batches = batches();
                batches.forEach(told::addAll);
                work.add(consumers.submit(() -> batches.forEach(batch -> {
                    projection.deliver(batch);
                    delivered.incrementAndGet();
                })));
            }
            // ends before the load does: what it loses, nobody would put right afterwards
            while (delivered.get() < CONSUMERS * BATCHES * 3 / 4) {
                CampaignDatabase.execute("update campaign_total set donors = donors + 1");
                projection.rebuild(campaign);
            }
            for (Future<?> done : work) {
                done.get();
            }
            assertThat(Figures.kept(campaign)).isEqualTo(Figures.ofFacts(campaign, told));
            over.set(true);
            assertThat(reader.get())
                    .as("how often somebody read the total meanwhile")
                    .isPositive();
        } finally {
            over.set(true);
            consumers.shutdownNow();
        }
    }

    /** Gifts only come in here, so whoever reads never sees the total fall, nor half of a rebuild. */
    private long readUntil(AtomicBoolean over) {
        long reads = 0;
        long highest = 0;
        while (!over.get()) {
            Figures figures = Figures.kept(campaign);
            assertThat(figures.raised()).isGreaterThanOrEqualTo(highest).isEqualTo(figures.hoursRaised());
            highest = figures.raised();
            reads++;
        }
        return reads;
    }

    private List<List<DonationSnapshot>> batches() {
        List<List<DonationSnapshot>> batches = new ArrayList<>();
        for (int i = 0; i < BATCHES; i++) {
            List<DonationSnapshot> batch = new ArrayList<>();
            for (int gift = 0; gift < BATCH; gift++) {
                batch.add(gift("donor" + (i * BATCH + gift) % 97));
            }
            batches.add(batch);
        }
        return batches;
    }

    private DonationSnapshot gift(String donor) {
        return new DonationSnapshot(
                UUID.randomUUID(),
                2,
                campaign,
                "CAPTURED",
                "CARD",
                new Money(500, "USD"),
                0,
                500,
                500,
                100,
                0,
                0,
                new DonorReference(donor, null, null, null, false),
                null,
                GiftFacts.BEGUN,
                GiftFacts.BEGUN);
    }
}
