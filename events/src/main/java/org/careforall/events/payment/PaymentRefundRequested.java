// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.payment;

import java.util.UUID;
import org.careforall.events.EventType;
import org.careforall.events.Money;
import org.careforall.events.Nullable;

/**
 * The donor asks for the money back. The payment's version is not counted up: no money moved.
 *
 * @param requestId the request
 * @param amount null for all that is left
 * @param reason personal: the donor's words
 */
@EventType("org.careforall.payment.refund-requested.v1")
public record PaymentRefundRequested(
        PaymentSnapshot payment, UUID requestId, @Nullable Money amount, String reason) implements PaymentEvent {}
