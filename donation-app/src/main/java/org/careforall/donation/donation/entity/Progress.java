// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.entity;

import java.time.Instant;
import java.util.Optional;
import org.careforall.donation.ledger.entity.Moved;

/**
 * How far a donation has come.
 *
 * @param version counts what was told of it, from 1
 * @param moved what the provider moved so far
 * @param paymentVersion the newest version of its payment that was seen; 0 before any
 * @param ending what ended it before it was paid; a later payment counts all the same
 * @param capturedAt when money was first taken
 */
public record Progress(
        long version,
        DonationStatus status,
        Moved moved,
        long paymentVersion,
        Ending ending,
        Optional<Instant> capturedAt) {

    /** A promise. */
    public static final Progress BEGUN =
            new Progress(1, DonationStatus.INITIATED, Moved.NOTHING, 0, Ending.NONE, Optional.empty());

    Progress withVersion(long other) {
        return new Progress(other, status, moved, paymentVersion, ending, capturedAt);
    }

    Progress withExpired() {
        return new Progress(version, DonationStatus.EXPIRED, moved, paymentVersion, Ending.EXPIRED, capturedAt);
    }

    /** Its campaign was cancelled; the state stays what it is. */
    Progress withCampaignCancelled() {
        return new Progress(version, status, moved, paymentVersion, Ending.CAMPAIGN_CANCELLED, capturedAt);
    }

    Progress withStatus(DonationStatus other) {
        return new Progress(version, other, moved, paymentVersion, ending, capturedAt);
    }
}
