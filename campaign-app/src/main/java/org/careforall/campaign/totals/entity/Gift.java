// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.totals.entity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.careforall.events.donation.DonationSnapshot;

/**
 * What counts of a donation, as of one of its versions; cumulative, in minor units. What was given back beyond what was
 * taken is the platform's loss, not the campaign's, so it never counts here.
 *
 * @param donorKey counts distinct people; null while nothing was captured
 * @param capturedAt when the money was first taken; null while it was not
 * @param guest whether it was given without an account; null while nothing was captured, and in old rows
 */
public record Gift(
        UUID donationId,
        UUID campaignId,
        long version,
        String currency,
        long captured,
        long refunded,
        long chargedBack,
        long held,
        String donorKey,
        Instant capturedAt,
        Boolean guest) {

    /** A donation as an event tells of it. */
    public static Gift of(DonationSnapshot donation) {
        boolean taken = donation.captured() > 0;
        return new Gift(
                donation.donationId(),
                donation.campaignId(),
                donation.version(),
                donation.amount().currency(),
                donation.captured(),
                donation.refunded(),
                donation.chargedBack(),
                donation.held(),
                taken ? key(donation) : null,
                taken ? takenAt(donation) : null,
                taken ? donation.byGuest() : null);
    }

    /** What the campaign keeps of it. */
    public long raised() {
        return Math.max(0, captured - refunded - chargedBack);
    }

    /** What was given back or lost, as far as it was taken. */
    public long returned() {
        return captured - raised();
    }

    /** 1 while it counts among the donations, else 0. */
    public int counted() {
        return raised() > 0 ? 1 : 0;
    }

    /** The hour of its capture: where charts show it. */
    public Instant hour() {
        return capturedAt.truncatedTo(ChronoUnit.HOURS);
    }

    /** The same, captured at another moment: the first that was heard of stays. */
    public Gift capturedFirst(Instant moment) {
        return new Gift(
                donationId,
                campaignId,
                version,
                currency,
                captured,
                refunded,
                chargedBack,
                held,
                donorKey,
                moment,
                guest);
    }

    private static String key(DonationSnapshot donation) {
        return donation.donor() == null || donation.donor().key() == null
                ? donation.donationId().toString()
                : donation.donor().key();
    }

    private static Instant takenAt(DonationSnapshot donation) {
        return donation.capturedAt() == null ? donation.createdAt() : donation.capturedAt();
    }
}
