// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.donation;

import java.util.UUID;
import org.careforall.events.EventType;
import org.careforall.events.Money;
import org.careforall.events.Nullable;

/**
 * The donor asks for the money back. The donation is as of the version that it had.
 *
 * @param requestId the request
 * @param amount covered fees included; null for all that is left
 * @param reason personal: the donor's words
 */
@EventType("org.careforall.donation.refund-requested.v1")
public record DonationRefundRequested(
        DonationSnapshot donation, UUID requestId, @Nullable Money amount, String reason) implements DonationEvent {}
