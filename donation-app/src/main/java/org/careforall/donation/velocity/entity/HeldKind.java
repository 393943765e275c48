// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.velocity.entity;

import java.util.Locale;

/** What failed payments are counted by. */
public enum HeldKind {
    ADDRESS,
    CAMPAIGN,
    EMAIL;

    /** Whether new gifts are refused. Never a campaign's: who wants it to get nothing would only have to fail. */
    public boolean refuses() {
        return this != CAMPAIGN;
    }

    /** As metrics and headers name it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
