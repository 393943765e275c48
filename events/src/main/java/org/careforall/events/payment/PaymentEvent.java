// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.payment;

import java.util.UUID;
import org.careforall.events.DomainEvent;

/** What payment-app tells, on the topic {@code careforall.payment}. The aggregate is all payment of one donation. */
public sealed interface PaymentEvent extends DomainEvent
        permits PaymentCreated,
                PaymentAuthorized,
                PaymentCaptured,
                PaymentFailed,
                PaymentCancelled,
                PaymentRefunded,
                PaymentRefundFailed,
                PaymentRefundRequested,
                PaymentRefundRequestDecided,
                PaymentDisputed,
                PaymentDisputeClosed,
                PaymentUnmatched {

    /** The payment after what happened. */
    PaymentSnapshot payment();

    @Override
    default UUID aggregateId() {
        return payment().donationId();
    }

    @Override
    default long aggregateVersion() {
        return payment().version();
    }
}
