// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.webhook.entity;

import java.util.Locale;

/** What became of an event. */
public enum EventState {
    /** It was booked, or had nothing new to say. */
    APPLIED,
    /** It waits for its donation, or for its intent to be told whose it is. */
    PARKED,
    /** Its type or its object moves nothing here. */
    IGNORED,
    /** It belongs to nothing here, as far as was found out. */
    FOREIGN,
    /** It could not be read or applied: its cause stands beside it, and staff may replay it. */
    FAILED;

    /** As stored and shown. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static EventState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
