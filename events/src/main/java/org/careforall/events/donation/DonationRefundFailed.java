// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.donation;

import java.util.UUID;
import org.careforall.events.EventType;
import org.careforall.events.Money;
import org.careforall.events.Nullable;

/**
 * A refund of the gift failed. The donation is as of the version that it had, so that this event may repeat one.
 *
 * @param refundId the refund
 * @param amount what does not reach the donor, covered fees included
 * @param failure why, in the provider's words; null when it gave none
 */
@EventType("org.careforall.donation.refund-failed.v1")
public record DonationRefundFailed(
        DonationSnapshot donation,
        UUID refundId,
        Money amount,
        @Nullable String failure) implements DonationEvent {}
