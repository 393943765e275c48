// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.suspense.entity;

import java.util.Optional;
import java.util.UUID;
import org.careforall.events.Money;

/**
 * That somebody accepted the money of one attempt.
 *
 * @param amount what was still there of it
 * @param note why, in their words
 */
public record Acceptance(
        UUID id, UUID donationId, UUID attemptId, Money amount, UUID acceptedBy, Optional<String> note) {}
