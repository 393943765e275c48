// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.reconciliation.entity;

/** What is compared; minor units. */
public enum Figure {
    /** What the provider took as it was asked, covered fees included. */
    paid,
    /** What went back of it. */
    paidBack,
    /** The campaign's gross. */
    captured,
    /** What it lost to refunds and chargebacks. */
    refunded,
    /** What counts for it. */
    raised
}
