// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.donation;

import org.careforall.events.EventType;
import org.careforall.events.Nullable;

/**
 * A dispute ended: won (the money is back) or lost (it is charged back).
 *
 * @param lost how much of the campaign's part this takes away, in minor units: 0 when it was won; null when the producer
 *     does not tell
 */
@EventType("org.careforall.donation.dispute-closed.v1")
public record DonationDisputeClosed(
        DonationSnapshot donation, @Nullable Long lost) implements DonationEvent {}
