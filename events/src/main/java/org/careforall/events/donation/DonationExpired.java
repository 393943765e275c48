// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.donation;

import org.careforall.events.EventType;

/** Nobody paid in time. */
@EventType("org.careforall.donation.expired.v1")
public record DonationExpired(DonationSnapshot donation) implements DonationEvent {}
