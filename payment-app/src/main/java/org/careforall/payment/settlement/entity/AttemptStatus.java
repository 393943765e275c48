// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.settlement.entity;

import java.util.EnumSet;
import java.util.Set;

/**
 * How far one attempt is. Forward jumps are taken, a late earlier state changes nothing; so facts may come in any
 * order. Money that was taken beats everything: a capture counts even after a cancellation.
 */
public enum AttemptStatus {
    /** The provider was asked for a session and has not answered. */
    UNKNOWN,
    /** The donor can pay. */
    OPEN,
    /** The last try failed; the donor may try again, the intent lives. */
    FAILED,
    /** The provider holds the money. */
    AUTHORIZED,
    /** The intent ended without money. */
    CANCELLED,
    /** The page ended without an intent, or was ended for a newer one. */
    EXPIRED,
    /** The provider took the money. */
    CAPTURED;

    /** The transition table. */
    public Set<AttemptStatus> next() {
        return switch (this) {
            case UNKNOWN -> EnumSet.of(OPEN, FAILED, AUTHORIZED, CANCELLED, EXPIRED, CAPTURED);
            case OPEN -> EnumSet.of(FAILED, AUTHORIZED, CANCELLED, EXPIRED, CAPTURED);
            case FAILED -> EnumSet.of(AUTHORIZED, CANCELLED, EXPIRED, CAPTURED);
            case AUTHORIZED -> EnumSet.of(CANCELLED, EXPIRED, CAPTURED);
            case CANCELLED -> EnumSet.of(EXPIRED, CAPTURED);
            case EXPIRED -> EnumSet.of(CAPTURED);
            case CAPTURED -> EnumSet.noneOf(AttemptStatus.class);
        };
    }

    /** Whether this state may follow. */
    public boolean mayBecome(AttemptStatus other) {
        return next().contains(other);
    }

    /** Whether the donor can still pay on this attempt's page. */
    public boolean isPayable() {
        return this == OPEN || this == FAILED;
    }
}
