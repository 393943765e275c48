// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.donation;

import org.careforall.events.EventType;

/** A dispute ended: won (the money is back) or lost (it is charged back). */
@EventType("org.careforall.donation.dispute-closed.v1")
public record DonationDisputeClosed(DonationSnapshot donation) implements DonationEvent {}
