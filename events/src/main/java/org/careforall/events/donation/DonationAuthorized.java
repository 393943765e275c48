// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.donation;

import org.careforall.events.EventType;

/** The provider holds the money. */
@EventType("org.careforall.donation.authorized.v1")
public record DonationAuthorized(DonationSnapshot donation) implements DonationEvent {}
