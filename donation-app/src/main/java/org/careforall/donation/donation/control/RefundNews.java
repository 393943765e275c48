// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.control;

import java.util.Optional;
import org.careforall.donation.donation.entity.Donation;
import org.careforall.events.donation.DonationEvent;
import org.careforall.events.donation.DonationRefundFailed;
import org.careforall.events.donation.DonationRefundRequestDecided;
import org.careforall.events.donation.DonationRefundRequested;
import org.careforall.events.donation.DonationSnapshot;
import org.careforall.events.payment.PaymentEvent;
import org.careforall.events.payment.PaymentRefundFailed;
import org.careforall.events.payment.PaymentRefundRequestDecided;
import org.careforall.events.payment.PaymentRefundRequested;

/** What payment-app tells about refunds beside their sums, told again with what only the donation knows: who gave. */
final class RefundNews {

    private RefundNews() {}

    /** Empty for events that tell of money only. */
    static Optional<DonationEvent> of(PaymentEvent event, Donation donation) {
        if (event instanceof PaymentRefundFailed failed) {
            return Optional.of(
                    new DonationRefundFailed(snapshot(donation), failed.refundId(), failed.amount(), failed.failure()));
        }
        if (event instanceof PaymentRefundRequested asked) {
            return Optional.of(
                    new DonationRefundRequested(snapshot(donation), asked.requestId(), asked.amount(), asked.reason()));
        }
        if (event instanceof PaymentRefundRequestDecided decided) {
            return Optional.of(new DonationRefundRequestDecided(
                    snapshot(donation), decided.requestId(), decided.approved(), decided.amount(), decided.decision()));
        }
        return Optional.empty();
    }

    private static DonationSnapshot snapshot(Donation donation) {
        return donation.snapshot(donation.progress().version());
    }
}
