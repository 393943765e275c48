// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.books;

import java.util.Locale;
import java.util.Set;

/** The states of a payment intent, and what may be done in each. */
public enum IntentStatus {
    REQUIRES_PAYMENT_METHOD,
    REQUIRES_CONFIRMATION,
    REQUIRES_CAPTURE,
    SUCCEEDED,
    CANCELED;

    private static final Set<IntentStatus> CONFIRMABLE = Set.of(REQUIRES_PAYMENT_METHOD, REQUIRES_CONFIRMATION);

    public boolean confirmable() {
        return CONFIRMABLE.contains(this);
    }

    public boolean cancelable() {
        return this != SUCCEEDED && this != CANCELED;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
