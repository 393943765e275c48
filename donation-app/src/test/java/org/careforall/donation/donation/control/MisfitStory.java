// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.careforall.donation.donation.Gifts;
import org.careforall.donation.donation.entity.Gift;
import org.careforall.events.Money;
import org.careforall.events.payment.Misfit;
import org.careforall.events.payment.PaymentSnapshot;
import org.careforall.platform.id.Ids;

/** What can happen to a payment of which some does not fit, told as payment-app tells it: a snapshot after each move. */
final class MisfitStory {

    /** What may happen; what is not possible yet changes nothing. */
    enum Move {
        CAPTURE,
        REFUND_PART,
        SECOND_CAPTURE,
        ANOTHER_AMOUNT,
        ANOTHER_CURRENCY,
        GIVE_BACK_PART,
        GIVE_BACK_ALL,
        GIVING_BACK_FAILS,
        DISPUTE,
        LOSE
    }

    private final Gift gift;
    private final long total;
    private final List<Misfit> misfits = new ArrayList<>();
    private long captured;
    private long refunded;
    private long version;

    MisfitStory(Gift gift) {
        this.gift = gift;
        this.total = gift.split().total();
    }

    PaymentSnapshot after(Move move) {
        switch (move) {
            case CAPTURE -> captured = total;
            case REFUND_PART -> refunded += Math.min(captured - refunded, 1 + captured / 3);
            case SECOND_CAPTURE -> add("USD", total);
            case ANOTHER_AMOUNT -> add("USD", total + 7);
            case ANOTHER_CURRENCY -> add("EUR", total);
            case GIVE_BACK_PART -> refund(1 + total / 3);
            case GIVE_BACK_ALL -> refund(Long.MAX_VALUE);
            case GIVING_BACK_FAILS -> refund(-1 - total / 4);
            case DISPUTE -> dispute(false);
            case LOSE -> dispute(true);
        }
        return snapshot();
    }

    /** Staff give back all that nobody accepted. */
    PaymentSnapshot allGivenBackBut(List<String> accepted) {
        misfits.replaceAll(one -> accepted.contains(one.attemptId().toString())
                ? one
                : new Misfit(
                        one.attemptId(),
                        one.currency(),
                        one.captured(),
                        one.captured() - one.chargedBack(),
                        one.chargedBack(),
                        0));
        return snapshot();
    }

    PaymentSnapshot snapshot() {
        Map<String, Long> unmatched = misfits.stream()
                .collect(Collectors.groupingBy(
                        Misfit::currency, TreeMap::new, Collectors.summingLong(MisfitStory::left)));
        return Gifts.snapshot(
                gift,
                ++version,
                captured > 0 ? "CAPTURED" : "PENDING",
                captured,
                refunded,
                0,
                0,
                unmatched.entrySet().stream()
                        .filter(sum -> sum.getValue() > 0)
                        .map(sum -> new Money(sum.getValue(), sum.getKey()))
                        .toList(),
                misfits);
    }

    private static long left(Misfit one) {
        return one.captured() - one.refunded() - one.chargedBack();
    }

    private void add(String currency, long sum) {
        misfits.add(new Misfit(Ids.next(), currency, sum, 0, 0, 0));
    }

    private void refund(long sum) {
        misfits.replaceAll(one -> new Misfit(
                one.attemptId(),
                one.currency(),
                one.captured(),
                one.refunded() + Math.max(-one.refunded(), Math.min(sum, left(one) - one.held())),
                one.chargedBack(),
                one.held()));
    }

    private void dispute(boolean lost) {
        misfits.replaceAll(one -> new Misfit(
                one.attemptId(),
                one.currency(),
                one.captured(),
                one.refunded(),
                one.chargedBack() + (lost ? one.held() : 0),
                lost ? 0 : left(one)));
    }
}
