// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.donation;

import org.careforall.events.EventType;

/** The payment failed for good. */
@EventType("org.careforall.donation.failed.v1")
public record DonationFailed(DonationSnapshot donation) implements DonationEvent {}
