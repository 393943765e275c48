// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.payment;

import org.careforall.events.EventType;

/** The payment was cancelled at the provider. */
@EventType("org.careforall.payment.cancelled.v1")
public record PaymentCancelled(PaymentSnapshot payment) implements PaymentEvent {}
