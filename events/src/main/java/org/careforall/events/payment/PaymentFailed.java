// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.payment;

import org.careforall.events.EventType;

/** An attempt failed; the donor may try again. */
@EventType("org.careforall.payment.failed.v1")
public record PaymentFailed(PaymentSnapshot payment) implements PaymentEvent {}
