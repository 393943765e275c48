// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.careforall.donation.donation.Gifts;
import org.careforall.donation.donation.entity.Gift;
import org.careforall.events.Money;
import org.careforall.events.payment.PaymentSnapshot;

/**
 * What can happen to one payment at the provider, told as payment-app tells it: a snapshot after each move. Written after
 * the provider's rules, without a look at how donations are settled.
 */
final class PaymentStory {

    /** What may happen; what is not possible yet changes nothing. */
    enum Move {
        BEGIN,
        AUTHORIZE,
        FAIL,
        CANCEL,
        CAPTURE,
        CAPTURE_PART,
        REFUND_PART,
        REFUND_REST,
        REFUND_FAILS,
        DISPUTE,
        WIN,
        LOSE,
        MISFIT,
        MISFIT_ENDS
    }

    private final Gift gift;
    private final long total;
    private final Map<String, Long> misfits = new TreeMap<>();
    private String status = "PENDING";
    private long captured;
    private long refunded;
    private long lost;
    private long held;
    private long version;

    private PaymentStory(Gift gift) {
        this.gift = gift;
        this.total = gift.split().total();
    }

    /** The snapshots, in the order in which it happened. */
    static List<PaymentSnapshot> tell(Gift gift, List<Move> moves) {
        PaymentStory story = new PaymentStory(gift);
        List<PaymentSnapshot> told = new ArrayList<>();
        for (Move move : moves) {
            story.take(move);
            story.version++;
            told.add(story.snapshot());
        }
        return told;
    }

    private void take(Move move) {
        switch (move) {
            case BEGIN -> untaken("PENDING");
            case AUTHORIZE -> untaken("AUTHORIZED");
            case FAIL -> untaken("FAILED");
            case CANCEL -> untaken("CANCELLED");
            case CAPTURE -> capture(total);
            case CAPTURE_PART -> capture(Math.max(1, total / 2));
            // a dispute may still be lost after a refund: more may go back than ever came
            case REFUND_PART -> refunded += Math.min(captured - refunded, 1 + captured / 3);
            case REFUND_REST -> refunded = captured;
            case REFUND_FAILS -> refunded -= Math.min(refunded, 1 + captured / 3);
            case DISPUTE -> held = captured - lost;
            case WIN -> held = 0;
            case LOSE -> {
                lost += held;
                held = 0;
            }
            case MISFIT -> misfits.merge(misfits.isEmpty() ? "EUR" : "USD", total + 7, Long::sum);
            case MISFIT_ENDS -> misfits.clear();
        }
    }

    private void untaken(String next) {
        if (captured == 0) {
            status = next;
        }
    }

    private void capture(long sum) {
        status = "CAPTURED";
        captured = Math.max(captured, sum);
    }

    private PaymentSnapshot snapshot() {
        List<Money> unmatched = misfits.entrySet().stream()
                .map(misfit -> new Money(misfit.getValue(), misfit.getKey()))
                .toList();
        return Gifts.snapshot(gift, version, status, captured, refunded, lost, held, unmatched);
    }
}
