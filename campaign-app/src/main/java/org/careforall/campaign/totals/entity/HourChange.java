// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.totals.entity;

import java.time.Instant;
import java.util.UUID;

/** By how much a batch of events changes what the gifts of one hour come to, in minor units. */
public record HourChange(UUID campaignId, Instant hour, long raised, long donations) {

    /** The step from what was booked of a gift to what is known of it now. */
    public static HourChange of(Gift before, Gift now) {
        return new HourChange(
                now.campaignId(), now.hour(), now.raised() - before.raised(), now.counted() - before.counted());
    }

    /** Both together. */
    public HourChange plus(HourChange other) {
        return new HourChange(campaignId, hour, raised + other.raised, donations + other.donations);
    }
}
