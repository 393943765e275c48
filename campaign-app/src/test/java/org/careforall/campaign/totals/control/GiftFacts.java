// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.totals.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.careforall.events.Money;
import org.careforall.events.donation.DonationSnapshot;
import org.careforall.events.donation.DonorReference;

/** What may really happen to a gift, as the snapshots that donation-app tells of it, one for each version. */
final class GiftFacts {

    static final Instant BEGUN = Instant.parse("2026-11-21T10:30:00Z");

    private GiftFacts() {}

    /** Lives of a gift: pledged, then perhaps captured, then perhaps given back, in vain or not, or lost in parts. */
    static Arbitrary<List<DonationSnapshot>> lives(List<UUID> campaigns) {
        Arbitrary<UUID> campaign = Arbitraries.of(campaigns);
        Arbitrary<String> donor = Arbitraries.of("ada", "ben", "cleo", "dan");
        Arbitrary<Long> amount = Arbitraries.longs().between(1, 10_000);
        Arbitrary<List<Integer>> steps =
                Arbitraries.integers().between(0, 5).list().ofMaxSize(6);
        return Combinators.combine(campaign, donor, amount, steps).as(GiftFacts::life);
    }

    private static List<DonationSnapshot> life(UUID campaign, String donor, long amount, List<Integer> steps) {
        UUID donation = UUID.randomUUID();
        List<DonationSnapshot> life = new ArrayList<>();
        long[] money = new long[4];
        life.add(snapshot(donation, campaign, donor, amount, 1, money));
        for (int step : steps) {
            take(step, amount, money);
            life.add(snapshot(donation, campaign, donor, amount, life.size() + 1L, money));
        }
        return life;
    }

    /** Captured, refunded, charged back, held: what is held falls, and what was refunded when a refund fails later. */
    private static void take(int step, long amount, long[] money) {
        long left = Math.max(0, money[0] - money[1] - money[2]);
        switch (step) {
            case 0 -> money[0] = amount;
            case 1 -> money[1] += left / 2;
            case 2 -> money[1] += left;
            case 3 -> money[3] = left;
            case 4 -> money[1] /= 2;
            default -> {
                // more than is left may be lost: the dispute of a gift that was refunded already
                money[2] += money[0] == 0 ? 0 : amount;
                money[3] = 0;
            }
        }
    }

    private static DonationSnapshot snapshot(
            UUID donation, UUID campaign, String donor, long amount, long version, long[] money) {
        return new DonationSnapshot(
                donation,
                version,
                campaign,
                money[0] == 0 ? "INITIATED" : "CAPTURED",
                "CARD",
                new Money(amount, "USD"),
                0,
                amount,
                money[0],
                money[1],
                money[2],
                money[3],
                // two of the four have accounts
                new DonorReference(
                        donor, donor.equals("ada") || donor.equals("ben") ? new UUID(0, 4) : null, null, null, false),
                null,
                BEGUN,
                money[0] == 0 ? null : BEGUN.plusSeconds(donation.getLeastSignificantBits() & 0xFFFF));
    }
}
