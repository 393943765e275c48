// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.donation;

import org.careforall.events.EventType;

/** Somebody promised a gift; no money has moved. */
@EventType("org.careforall.donation.pledged.v1")
public record DonationPledged(DonationSnapshot donation) implements DonationEvent {}
