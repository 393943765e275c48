// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.search.entity;

import java.time.Instant;
import org.careforall.donation.donation.entity.Donation;

/**
 * A donation that was found.
 *
 * @param updatedAt when it changed last, to the microsecond
 */
public record Found(Donation donation, Instant updatedAt) {}
