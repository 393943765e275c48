// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.books;

import java.util.Locale;

/** When money is taken: at once, or on a later call. */
public enum CaptureMethod {
    AUTOMATIC,
    AUTOMATIC_ASYNC,
    MANUAL;

    /** As it is written on the wire. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CaptureMethod ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
