// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.payment;

import org.careforall.events.EventType;

/** Money came that does not fit what was asked: it is for staff to decide. */
@EventType("org.careforall.payment.unmatched.v1")
public record PaymentUnmatched(PaymentSnapshot payment) implements PaymentEvent {}
