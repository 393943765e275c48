// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.donation;

import java.util.UUID;
import org.careforall.events.EventType;
import org.careforall.events.Money;
import org.careforall.events.Nullable;

/**
 * Staff or the campaign's owner decided about the donor's request. The donation is as of the version that it had.
 *
 * @param requestId the request
 * @param approved whether the money goes back
 * @param amount what was asked for, covered fees included; null for all that was left
 * @param decision why not, in the words of whoever decided; null when approved
 */
@EventType("org.careforall.donation.refund-request-decided.v1")
public record DonationRefundRequestDecided(
        DonationSnapshot donation,
        UUID requestId,
        boolean approved,
        @Nullable Money amount,
        @Nullable String decision) implements DonationEvent {}
