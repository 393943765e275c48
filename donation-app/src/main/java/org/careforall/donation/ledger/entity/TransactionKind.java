// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.ledger.entity;

/** What a ledger transaction books. */
public enum TransactionKind {
    /** Money taken from the donor. */
    CAPTURE,
    /** Money given back. */
    REFUND,
    /** Money lost in a dispute. */
    CHARGEBACK,
    /** Money set apart while a dispute is open. */
    HOLD,
    /** What was given back beyond what was taken: the campaign's account stays at zero. */
    PLATFORM_LOSS,
    /** Money that does not fit what was asked. */
    SUSPENSE,
    /** Money that did not fit, taken out of suspense for the campaign: staff accepted it. */
    ACCEPTANCE
}
