// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.refund.control;

import java.util.Optional;
import java.util.UUID;
import org.careforall.events.Money;

/**
 * A refund that somebody asks for.
 *
 * @param attemptId the attempt whose money goes back; empty for the one that was taken for the donation
 * @param amount empty for all that is left
 */
public record RefundWish(UUID donationId, Optional<UUID> attemptId, Optional<Money> amount, Optional<String> reason) {}
