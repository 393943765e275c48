// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.payment;

import org.careforall.events.EventType;

/** A dispute ended, won or lost. */
@EventType("org.careforall.payment.dispute-closed.v1")
public record PaymentDisputeClosed(PaymentSnapshot payment) implements PaymentEvent {}
