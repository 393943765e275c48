// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.donation;

import org.careforall.events.EventType;

/** The sum given back changed: more was refunded, or a refund failed later. */
@EventType("org.careforall.donation.refunded.v1")
public record DonationRefunded(DonationSnapshot donation) implements DonationEvent {}
