// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.donation;

import org.careforall.events.EventType;

/** The money was taken: the gift counts. */
@EventType("org.careforall.donation.captured.v1")
public record DonationCaptured(DonationSnapshot donation) implements DonationEvent {}
