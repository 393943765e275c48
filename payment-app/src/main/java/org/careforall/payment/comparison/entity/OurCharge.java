// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.comparison.entity;

import java.util.UUID;
import org.careforall.events.Money;

/**
 * An attempt, as it is booked here.
 *
 * @param fits whether its money is what was asked for
 * @param captured zero when nothing was taken
 * @param refunded all that went back of it, in minor units of the same currency
 */
public record OurCharge(
        String intentId, UUID donationId, UUID attemptId, boolean fits, Money captured, long refunded) {}
