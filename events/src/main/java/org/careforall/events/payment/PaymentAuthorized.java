// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.payment;

import org.careforall.events.EventType;

/** The provider holds the donor's money. */
@EventType("org.careforall.payment.authorized.v1")
public record PaymentAuthorized(PaymentSnapshot payment) implements PaymentEvent {}
