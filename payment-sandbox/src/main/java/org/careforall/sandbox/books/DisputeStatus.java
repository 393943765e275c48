// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.books;

import java.util.Locale;

/** The states of a dispute: open, then decided by the bank. */
public enum DisputeStatus {
    NEEDS_RESPONSE,
    WON,
    LOST;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
