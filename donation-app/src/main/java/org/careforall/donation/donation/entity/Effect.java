// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.entity;

/** What an event did to a donation. */
public enum Effect {
    /** State or sums changed. */
    APPLIED,
    /** Newer, but it told nothing new. */
    NOTHING_NEW,
    /** A newer one was seen before: no effect. */
    LATE,
    /** This version was seen before: no effect. */
    REPEATED,
    /** The table of states forbids it: no effect on the state. */
    REFUSED
}
