// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.velocity.entity;

import java.util.Optional;
import java.util.UUID;

/**
 * Where a gift comes from.
 *
 * @param addressKey a keyed hash of the network address
 * @param email as the donor gave it
 */
public record Origin(UUID donationId, UUID campaignId, Optional<String> addressKey, Optional<String> email) {}
