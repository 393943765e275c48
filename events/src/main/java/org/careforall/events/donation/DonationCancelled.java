// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.donation;

import org.careforall.events.EventType;

/** The payment was cancelled before any money was taken. */
@EventType("org.careforall.donation.cancelled.v1")
public record DonationCancelled(DonationSnapshot donation) implements DonationEvent {}
