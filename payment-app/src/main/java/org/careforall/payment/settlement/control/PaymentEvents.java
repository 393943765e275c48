// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.settlement.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.careforall.events.payment.PaymentAuthorized;
import org.careforall.events.payment.PaymentCancelled;
import org.careforall.events.payment.PaymentCaptured;
import org.careforall.events.payment.PaymentCreated;
import org.careforall.events.payment.PaymentDisputeClosed;
import org.careforall.events.payment.PaymentDisputed;
import org.careforall.events.payment.PaymentEvent;
import org.careforall.events.payment.PaymentFailed;
import org.careforall.events.payment.PaymentRefundFailed;
import org.careforall.events.payment.PaymentRefunded;
import org.careforall.events.payment.PaymentSnapshot;
import org.careforall.events.payment.PaymentUnmatched;
import org.careforall.payment.settlement.entity.Attempt;
import org.careforall.payment.settlement.entity.Payment;
import org.careforall.payment.settlement.entity.PaymentStatus;
import org.careforall.payment.settlement.entity.Refund;
import org.careforall.payment.settlement.entity.Standing;

/** What is told of a change: one event for each kind of thing that changed, each with the whole, cumulative. */
public final class PaymentEvents {

    private PaymentEvents() {}

    /** The events between what was stored and what the attempts come to now; each counts the version up. */
    static List<PaymentEvent> ofChange(Payment payment, Attempt moved, Instant at) {
        Standing old = payment.stored();
        Standing now = payment.standing();
        List<Function<PaymentSnapshot, PaymentEvent>> kinds = new ArrayList<>();
        if (now.status() != old.status()) {
            if (now.status() == PaymentStatus.AUTHORIZED) kinds.add(PaymentAuthorized::new);
            if (now.status() == PaymentStatus.FAILED) kinds.add(PaymentFailed::new);
            if (now.status() == PaymentStatus.CANCELLED) kinds.add(PaymentCancelled::new);
        }
        if (now.captured() != old.captured()) kinds.add(PaymentCaptured::new);
        if (now.misfits() != old.misfits() || !now.misfitMoney().equals(old.misfitMoney())) {
            kinds.add(PaymentUnmatched::new);
        }
        if (now.refunded() != old.refunded()) kinds.add(PaymentRefunded::new);
        if (now.held() > old.held()) kinds.add(PaymentDisputed::new);
        if (now.held() < old.held() || now.chargedBack() != old.chargedBack()) kinds.add(PaymentDisputeClosed::new);
        return kinds.stream()
                .map(kind -> kind.apply(snapshot(payment, moved, now, at)))
                .toList();
    }

    /** An attempt was begun. */
    static PaymentEvent created(Payment payment, Attempt begun, Instant at) {
        return new PaymentCreated(snapshot(payment, begun, payment.standing(), at));
    }

    /** A refund of this attempt failed. */
    static PaymentEvent refundFailed(Payment payment, Attempt attempt, Refund refund, Instant at) {
        return new PaymentRefundFailed(
                unchanged(payment, attempt, at),
                refund.id(),
                refund.amount(),
                refund.failure().orElse(null));
    }

    /** The payment as it is: for what is told without money that moved. */
    public static PaymentSnapshot unchanged(Payment payment, Attempt about, Instant at) {
        return snapshot(payment, payment.version(), about, payment.standing(), at);
    }

    private static PaymentSnapshot snapshot(Payment payment, Attempt moved, Standing now, Instant at) {
        return snapshot(payment, payment.nextVersion(), moved, now, at);
    }

    private static PaymentSnapshot snapshot(Payment payment, long version, Attempt moved, Standing now, Instant at) {
        return new PaymentSnapshot(
                payment.donationId(),
                version,
                moved.provider(),
                moved.intentId().orElse(null),
                now.status().name(),
                payment.asked(),
                now.authorized(),
                now.captured(),
                now.refunded(),
                now.chargedBack(),
                now.held(),
                now.unmatched(),
                now.misfitMoney(),
                at);
    }
}
