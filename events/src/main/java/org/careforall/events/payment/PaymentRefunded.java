// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.payment;

import org.careforall.events.EventType;

/** The sum given back changed, up or (a refund that failed later) down. */
@EventType("org.careforall.payment.refunded.v1")
public record PaymentRefunded(PaymentSnapshot payment) implements PaymentEvent {}
