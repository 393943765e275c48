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
 * @param charged what the donor was charged so far, covered fees included, in minor units; null in events of versions
 *     that did not carry it
 * @param returned what the donor got back so far in refunds, covered fees included, in minor units; null as above
 * @param guest whether it was given without an account, so that nothing shows whose the address is; null as above
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
        @Nullable Instant capturedAt,
        @Nullable Long charged,
        @Nullable Long returned,
        @Nullable Boolean guest) {

    /** Without what earlier versions did not carry. */
    public DonationSnapshot(
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
            String message,
            Instant createdAt,
            Instant capturedAt) {
        this(
                donationId,
                version,
                campaignId,
                status,
                method,
                amount,
                fee,
                total,
                captured,
                refunded,
                chargedBack,
                held,
                donor,
                message,
                createdAt,
                capturedAt,
                null,
                null,
                null);
    }

    /** What counts for the campaign: captured − refunded − charged back, in minor units, never below zero. */
    public long raised() {
        return Math.max(0, captured - refunded - chargedBack);
    }

    /** What the donor was charged so far; where it is not carried, the whole total once the whole amount was taken. */
    public long chargedInAll() {
        return charged != null ? charged : whole(captured);
    }

    /** What the donor got back so far in refunds; where it is not carried, the whole total for the whole amount. */
    public long returnedInAll() {
        return returned != null ? returned : whole(refunded);
    }

    /** Whether it was given without an account. */
    public boolean byGuest() {
        return guest != null ? guest : donor == null || donor.userId() == null;
    }

    private long whole(long part) {
        return part == amount.amount() ? total : part;
    }
}
