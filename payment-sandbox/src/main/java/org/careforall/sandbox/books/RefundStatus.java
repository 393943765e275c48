// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.books;

import java.util.Locale;

/** The states of a refund. One that had succeeded may still fail: a bank may send the money back. */
public enum RefundStatus {
    PENDING,
    SUCCEEDED,
    FAILED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
