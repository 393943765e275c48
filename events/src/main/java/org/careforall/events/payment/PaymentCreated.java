// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.payment;

import org.careforall.events.EventType;

/** A payment was begun at the provider. */
@EventType("org.careforall.payment.created.v1")
public record PaymentCreated(PaymentSnapshot payment) implements PaymentEvent {}
