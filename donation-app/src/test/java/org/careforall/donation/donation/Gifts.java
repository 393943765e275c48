// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.careforall.donation.donation.entity.Donation;
import org.careforall.donation.donation.entity.Donor;
import org.careforall.donation.donation.entity.Gift;
import org.careforall.donation.donation.entity.GivingMethod;
import org.careforall.donation.donation.entity.Progress;
import org.careforall.donation.ledger.entity.Split;
import org.careforall.events.Money;
import org.careforall.events.payment.Misfit;
import org.careforall.events.payment.PaymentSnapshot;
import org.careforall.platform.id.Ids;

/** Gifts and what is told of their payments, for tests. */
public final class Gifts {

    public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private Gifts() {}

    public static Gift gift(UUID campaign, long amount, long total) {
        return gift(campaign, amount, total, Ids.next());
    }

    /** Of a history that may have others. */
    public static Gift gift(UUID campaign, long amount, long total, UUID historyGroup) {
        UUID id = Ids.next();
        return new Gift(
                id,
                campaign,
                GivingMethod.CARD,
                new Split(amount, total, "USD"),
                new Donor(Optional.empty(), "k1:" + id, Optional.of("g@example.org"), Optional.of("Grace"), false),
                Optional.of("Good luck!"),
                Optional.of(historyGroup),
                Optional.empty(),
                Optional.empty(),
                Map.of("source", "test"),
                NOON);
    }

    public static Donation pledged(long amount) {
        return new Donation(gift(Ids.next(), amount, amount), Progress.BEGUN);
    }

    /** Nothing captured. */
    public static PaymentSnapshot told(Donation donation, long version, String status) {
        return snapshot(donation.gift(), version, status, 0, 0, 0, 0, List.of());
    }

    public static PaymentSnapshot captured(Donation donation, long version, long refunded, long lost, long held) {
        return snapshot(
                donation.gift(), version, "CAPTURED", donation.gift().split().total(), refunded, lost, held, List.of());
    }

    public static PaymentSnapshot snapshot(
            Gift gift,
            long version,
            String status,
            long captured,
            long refunded,
            long lost,
            long held,
            List<Money> unmatched) {
        return snapshot(gift, version, status, captured, refunded, lost, held, unmatched, null);
    }

    public static PaymentSnapshot snapshot(
            Gift gift,
            long version,
            String status,
            long captured,
            long refunded,
            long lost,
            long held,
            List<Money> unmatched,
            List<Misfit> misfits) {
        Money asked = new Money(gift.split().total(), gift.split().currency());
        return new PaymentSnapshot(
                gift.id(),
                version,
                "stripe",
                "pi_1",
                status,
                asked,
                asked.amount(),
                captured,
                refunded,
                lost,
                held,
                unmatched,
                misfits,
                NOON);
    }
}
