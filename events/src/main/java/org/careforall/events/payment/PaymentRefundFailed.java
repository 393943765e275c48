// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.payment;

import java.util.UUID;
import org.careforall.events.EventType;
import org.careforall.events.Money;
import org.careforall.events.Nullable;

/**
 * A refund failed: at once, or after the provider had begun or even finished it. The payment's version is not counted up:
 * what that does to the sums is told by {@link PaymentRefunded}.
 *
 * @param refundId the refund
 * @param amount what does not reach the donor
 * @param failure why, in the provider's words; null when it gave none
 */
@EventType("org.careforall.payment.refund-failed.v1")
public record PaymentRefundFailed(
        PaymentSnapshot payment,
        UUID refundId,
        Money amount,
        @Nullable String failure) implements PaymentEvent {}
