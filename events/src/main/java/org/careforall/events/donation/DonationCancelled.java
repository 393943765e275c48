// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.donation;

import org.careforall.events.EventType;
import org.careforall.events.Nullable;

/**
 * The payment was called off before money was taken; money that comes all the same counts.
 *
 * @param reason {@code CAMPAIGN_CANCELLED} when the gift ended with its campaign; null when its payment was cancelled
 */
@EventType("org.careforall.donation.cancelled.v1")
public record DonationCancelled(
        DonationSnapshot donation, @Nullable String reason) implements DonationEvent {

    /** The gift ended because its campaign was cancelled. */
    public static final String CAMPAIGN_CANCELLED = "CAMPAIGN_CANCELLED";
}
