// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.pdf;

/** The colours of a document, as red, green and blue from 0 to 1. */
public enum Ink {
    TEXT(0.13f, 0.16f, 0.19f),
    QUIET(0.40f, 0.44f, 0.48f),
    ACCENT(0.06f, 0.36f, 0.40f),
    TINT(0.93f, 0.96f, 0.96f),
    LINE(0.82f, 0.85f, 0.87f),
    ALARM(0.72f, 0.11f, 0.11f),
    ALARM_TINT(0.99f, 0.93f, 0.93f),
    ALARM_WASH(0.98f, 0.91f, 0.91f);

    private final float[] rgb;

    Ink(float... rgb) {
        this.rgb = rgb;
    }

    float red() {
        return rgb[0];
    }

    float green() {
        return rgb[1];
    }

    float blue() {
        return rgb[2];
    }
}
