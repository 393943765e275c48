// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.donation;

import java.time.Instant;
import java.util.UUID;
import org.careforall.events.Money;
import org.careforall.events.Nullable;

/**
 * A donation as of one of its versions. Amounts are cumulative, never differences: a consumer books the difference to
 * what it has booked, so that a repeat or a late arrival books nothing.
 *
 * @param donationId the donation
 * @param version counts the donation's changes, from 1
 * @param campaignId the campaign that it is for
 * @param status such as {@code CAPTURED}
 * @param method {@code CARD} or {@code OFFLINE}
 * @param amount what the campaign gets
 * @param fee what the donor adds so that the fees are covered, in minor units of the same currency; 0 when not covered
 * @param total what the provider charges: amount plus fee, in minor units
 * @param captured the campaign's part of what was taken so far, gross, in minor units
 * @param refunded the campaign's part of what was given back so far
 * @param chargedBack the campaign's part of what was lost in disputes so far
 * @param held the campaign's part of what is held now because of an open dispute; it still counts as raised
 * @param donor who gave
 * @param message the donor's words for the campaign; null when there are none
 * @param createdAt when it was pledged
 * @param capturedAt when the money was first taken; null before
 */
public record DonationSnapshot(
        UUID donationId,
        long version,
        UUID campaignId,
        String status,
        String method,
        Money amount,
        long fee,
        long total,
        long captured,
        long refunded,
        long chargedBack,
        long held,
        DonorReference donor,
        @Nullable String message,
        Instant createdAt,
        @Nullable Instant capturedAt) {

    /** What counts for the campaign: captured − refunded − charged back, in minor units, never below zero. */
    public long raised() {
        return Math.max(0, captured - refunded - chargedBack);
    }
}
