// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.entity;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The states of a donation, and the table of how it may go from one to another: the one place where that stands. */
public enum DonationStatus {
    /** Promised; no money has moved. */
    INITIATED,
    /** The provider holds the money. */
    AUTHORIZED,
    /** The money was taken. */
    CAPTURED,
    /** A part was given back. */
    PARTIALLY_REFUNDED,
    /** All was given back. */
    REFUNDED,
    /** The payment failed; another card may still pay. */
    FAILED,
    /** The payment was called off before money was taken. */
    CANCELLED,
    /** Nobody paid in time. */
    EXPIRED,
    /** The donor's bank disputes the payment, and the money is held. */
    DISPUTED,
    /** A dispute was lost. */
    CHARGED_BACK;

    private static final Set<DonationStatus> MONEY_TAKEN =
            EnumSet.of(CAPTURED, PARTIALLY_REFUNDED, REFUNDED, DISPUTED, CHARGED_BACK);

    /**
     * Money that was taken counts whatever was before, and never becomes untaken. What failed or was cancelled begins
     * again when the donor makes a new attempt.
     */
    private static final Map<DonationStatus, Set<DonationStatus>> TABLE = new EnumMap<>(Map.ofEntries(
            Map.entry(INITIATED, withMoneyTaken(AUTHORIZED, FAILED, CANCELLED, EXPIRED)),
            Map.entry(AUTHORIZED, withMoneyTaken(INITIATED, FAILED, CANCELLED, EXPIRED)),
            Map.entry(FAILED, withMoneyTaken(INITIATED, AUTHORIZED, CANCELLED)),
            Map.entry(CANCELLED, withMoneyTaken(INITIATED, AUTHORIZED, FAILED)),
            Map.entry(EXPIRED, withMoneyTaken(AUTHORIZED)),
            Map.entry(CAPTURED, withMoneyTaken()),
            Map.entry(PARTIALLY_REFUNDED, withMoneyTaken()),
            Map.entry(REFUNDED, withMoneyTaken()),
            Map.entry(DISPUTED, withMoneyTaken()),
            Map.entry(CHARGED_BACK, withMoneyTaken())));

    private static Set<DonationStatus> withMoneyTaken(DonationStatus... others) {
        Set<DonationStatus> next = EnumSet.copyOf(MONEY_TAKEN);
        next.addAll(Set.of(others));
        return next;
    }

    /** Whether a donation in this state may go to that one. */
    public boolean canBecome(DonationStatus next) {
        return next != this && TABLE.get(this).contains(next);
    }

    /** Whether the donor's money was taken, whatever became of it. */
    public boolean isMoneyTaken() {
        return MONEY_TAKEN.contains(this);
    }
}
