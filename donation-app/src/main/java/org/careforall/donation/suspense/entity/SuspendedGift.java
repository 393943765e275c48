// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.suspense.entity;

import java.time.Instant;
import org.careforall.donation.donation.entity.Donation;

/**
 * A donation with money that waits for staff.
 *
 * @param since when money was first suspended for it, by the provider's clock
 */
public record SuspendedGift(Donation donation, Instant since) {}
