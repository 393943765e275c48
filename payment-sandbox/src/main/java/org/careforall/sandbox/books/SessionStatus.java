// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.books;

import java.util.Locale;

/** The states of a checkout session. Only an open one can be paid or expired. */
public enum SessionStatus {
    OPEN,
    COMPLETE,
    EXPIRED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
