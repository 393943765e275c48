// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.entity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A line of a donation's history.
 *
 * @param told the state that the cause told, which is not taken when it comes late
 * @param cause the event's type, or what else it was
 * @param paymentVersion the version that the payment's event carried
 */
public record Transition(
        UUID donationId,
        DonationStatus from,
        DonationStatus to,
        DonationStatus told,
        Effect effect,
        String cause,
        Optional<UUID> causeEventId,
        Optional<Long> paymentVersion,
        Instant at) {

    /** The line for a step. */
    public static Transition of(
            Step step, String cause, Optional<UUID> causeEventId, Optional<Long> paymentVersion, Instant at) {
        return new Transition(
                step.before().id(),
                step.before().status(),
                step.after().status(),
                step.told(),
                step.effect(),
                cause,
                causeEventId,
                paymentVersion,
                at);
    }
}
