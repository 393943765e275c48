// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.pdf;

/**
 * How a text looks.
 *
 * @param size in points
 */
public record Style(float size, boolean bold, Ink ink) {

    private static final float LEADING = 1.4f;

    /** From one line to the next, in points. */
    public float leading() {
        return size * LEADING;
    }
}
