// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.reconciliation.entity;

import java.util.Locale;

/** Who says what was given to a campaign, in the order in which money is told on. */
public enum Source {
    /** The payment provider's own books. */
    PROVIDER,
    /** What payment-app booked. */
    PAYMENTS,
    /** The donations. */
    DONATIONS,
    /** The ledger. */
    LEDGER,
    /** The public totals. */
    TOTALS;

    /** As shown. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
