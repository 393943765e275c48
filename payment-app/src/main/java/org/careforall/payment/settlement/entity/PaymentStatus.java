// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.settlement.entity;

import java.util.Collection;

/** What the attempts of a donation come to. */
public enum PaymentStatus {
    PENDING,
    AUTHORIZED,
    CAPTURED,
    FAILED,
    CANCELLED;

    /** The furthest of the attempts that fit; an expired page says nothing about the donation. */
    public static PaymentStatus of(Collection<Attempt> attempts) {
        PaymentStatus best = PENDING;
        for (Attempt attempt : attempts) {
            PaymentStatus one = attempt.fits() ? of(attempt.status()) : PENDING;
            if (one.weight() > best.weight()) {
                best = one;
            }
        }
        return best;
    }

    private static PaymentStatus of(AttemptStatus status) {
        return switch (status) {
            case UNKNOWN, OPEN, EXPIRED -> PENDING;
            case FAILED -> FAILED;
            case AUTHORIZED -> AUTHORIZED;
            case CANCELLED -> CANCELLED;
            case CAPTURED -> CAPTURED;
        };
    }

    private int weight() {
        return switch (this) {
            case PENDING -> 0;
            case CANCELLED -> 1;
            case FAILED -> 2;
            case AUTHORIZED -> 3;
            case CAPTURED -> 4;
        };
    }
}
