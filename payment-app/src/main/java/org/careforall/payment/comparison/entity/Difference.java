// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.comparison.entity;

import java.util.Optional;
import java.util.UUID;
import org.careforall.events.Money;

/**
 * One thing in which the provider's books and ours differ.
 *
 * @param providerReference the intent; of a refund its own id at the provider
 * @param ours what is booked here; empty for nothing
 * @param provider what is booked there; empty for nothing
 */
public record Difference(
        DifferenceKind kind,
        Optional<UUID> donationId,
        String providerReference,
        Optional<Money> ours,
        Optional<Money> provider) {}
