// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.donation;

import org.careforall.events.EventType;

/** The donor's bank disputes the payment; the money is held. */
@EventType("org.careforall.donation.disputed.v1")
public record DonationDisputed(DonationSnapshot donation) implements DonationEvent {}
