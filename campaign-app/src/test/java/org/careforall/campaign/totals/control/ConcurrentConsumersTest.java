// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.totals.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.careforall.campaign.database.CampaignDatabase;
import org.careforall.events.donation.DonationSnapshot;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;

class ConcurrentConsumersTest {

    private static final int CONSUMERS = 4;
    private static final int BATCH = 15;

    private final List<UUID> campaigns = List.of(UUID.randomUUID(), UUID.randomUUID());
    private final Projection projection = new Projection(CampaignDatabase.dataSource());

    @RepeatedTest(12)
    @Timeout(60)
    void consumersThatAllHearOfTheSameGiftsAtOnceCountEachOnce() throws Exception {
        CampaignDatabase.withoutGifts();
        List<DonationSnapshot> told = GiftFacts.lives(campaigns).list().ofSize(150).sample().stream()
                .flatMap(List::stream)
                .toList();
        ExecutorService consumers = Executors.newFixedThreadPool(CONSUMERS);
        try {
            List<Future<?>> work = new ArrayList<>();
            for (int consumer = 0; consumer < CONSUMERS; consumer++) {
                List<List<DonationSnapshot>> batches = shuffled(told, new Random(consumer));
                work.add(consumers.submit(() -> batches.forEach(projection::deliver)));
            }
            for (Future<?> done : work) {
                done.get();
            }
        } finally {
            consumers.shutdownNow();
        }
        for (UUID campaign : campaigns) {
            assertThat(Figures.kept(campaign)).isEqualTo(Figures.ofFacts(campaign, told));
        }
    }

    private static List<List<DonationSnapshot>> shuffled(List<DonationSnapshot> told, Random random) {
        List<DonationSnapshot> wire = new ArrayList<>(told);
        Collections.shuffle(wire, random);
        List<List<DonationSnapshot>> batches = new ArrayList<>();
        for (int from = 0; from < wire.size(); from += BATCH) {
            batches.add(wire.subList(from, Math.min(wire.size(), from + BATCH)));
        }
        return batches;
    }
}
