// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.ledger.entity;

/** The campaign's part of what was moved for one donation: cumulative, in minor units. */
public record Shares(long captured, long refunded, long chargedBack, long held) {

    /** What counts for the campaign: never below zero. Held money still counts. */
    public long raised() {
        return Math.max(0, captured - refunded - chargedBack);
    }
}
