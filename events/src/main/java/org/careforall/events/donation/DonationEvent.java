// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.donation;

import java.util.UUID;
import org.careforall.events.DomainEvent;

/** What donation-app tells, on the topic {@code careforall.donation}. */
public sealed interface DonationEvent extends DomainEvent
        permits DonationPledged,
                DonationAuthorized,
                DonationCaptured,
                DonationFailed,
                DonationCancelled,
                DonationExpired,
                DonationRefunded,
                DonationDisputed,
                DonationDisputeClosed,
                DonationRefundFailed,
                DonationRefundRequested,
                DonationRefundRequestDecided,
                DonationReceiptVoided {

    /** The donation after what happened. */
    DonationSnapshot donation();

    @Override
    default UUID aggregateId() {
        return donation().donationId();
    }

    @Override
    default long aggregateVersion() {
        return donation().version();
    }
}
