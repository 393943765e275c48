// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.settlement.entity;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.careforall.events.Money;

/**
 * What the donation's event said.
 *
 * @param campaignId whom it is for
 * @param donorUserId who gave; empty for guests
 * @param method {@code CARD} or {@code OFFLINE}
 * @param asked what the provider shall charge
 * @param donationStatus the donation's state when it was last heard of
 */
public record Terms(UUID campaignId, Optional<UUID> donorUserId, String method, Money asked, String donationStatus) {

    private static final Set<String> CLOSED = Set.of("CANCELLED", "EXPIRED");

    /** Whether the donation no longer takes a payment; money that comes all the same counts. */
    public boolean isClosed() {
        return CLOSED.contains(donationStatus);
    }

    /** Whether it is paid in cash or by bank transfer. */
    public boolean isOffline() {
        return "OFFLINE".equals(method);
    }
}
