// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.comparison.entity;

/** In what the provider's books and ours may differ. */
public enum DifferenceKind {
    CHARGE_MISSING_HERE("the provider took this money, and it is not booked here"),
    CHARGE_MISSING_THERE("this money is booked here, and the provider denies having taken it"),
    CAPTURED_DIFFERS("another sum or currency was taken at the provider than is booked here"),
    REFUND_MISSING_HERE("the provider gave this money back, and it is not booked here"),
    REFUND_MISSING_THERE("this refund is booked here, and the provider denies having made it"),
    REFUND_DIFFERS("another sum or currency was given back at the provider than is booked here"),
    REFUNDED_DIFFERS("the provider's sum of what went back of this charge is not ours"),
    UNREADABLE("the provider's amount cannot be said in minor units of its currency");

    private final String meaning;

    DifferenceKind(String meaning) {
        this.meaning = meaning;
    }

    /** For people. */
    public String meaning() {
        return meaning;
    }

    /** Whether it is about money taken; otherwise about money given back. */
    public boolean isOfCapture() {
        return this == CHARGE_MISSING_HERE || this == CHARGE_MISSING_THERE || this == CAPTURED_DIFFERS;
    }
}
