// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.provider;

import java.util.Optional;
import java.util.UUID;
import org.careforall.events.Money;

/**
 * Money that was taken, as it stands in the provider's own books.
 *
 * @param donationId from the metadata that we gave, or somebody who knows our donation
 * @param captured what was taken; empty when that cannot be said in this house's units
 * @param refunded all that went back of it so far, in minor units of the same currency
 */
public record BookedCharge(String intentId, Optional<UUID> donationId, Optional<Money> captured, long refunded) {}
