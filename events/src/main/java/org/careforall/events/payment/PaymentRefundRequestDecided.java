// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.payment;

import java.util.UUID;
import org.careforall.events.EventType;
import org.careforall.events.Money;
import org.careforall.events.Nullable;

/**
 * Staff or the campaign's owner decided about a donor's request. The payment's version is not counted up: the refund of an
 * approved request is told by itself.
 *
 * @param requestId the request
 * @param approved whether the money goes back
 * @param amount what was asked for; null for all that was left
 * @param decision why not, in the words of whoever decided; null when approved
 */
@EventType("org.careforall.payment.refund-request-decided.v1")
public record PaymentRefundRequestDecided(
        PaymentSnapshot payment,
        UUID requestId,
        boolean approved,
        @Nullable Money amount,
        @Nullable String decision) implements PaymentEvent {}
