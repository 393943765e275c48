// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.payment;

import org.careforall.events.EventType;

/** The provider took the donor's money. */
@EventType("org.careforall.payment.captured.v1")
public record PaymentCaptured(PaymentSnapshot payment) implements PaymentEvent {}
