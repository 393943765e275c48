// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.payment;

import org.careforall.events.EventType;

/** The donor's bank disputes the payment. */
@EventType("org.careforall.payment.disputed.v1")
public record PaymentDisputed(PaymentSnapshot payment) implements PaymentEvent {}
