// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.refund.control;

import java.util.Optional;
import java.util.UUID;
import org.careforall.events.Money;

/** A refund that somebody asks for; without an amount it is all that is left. */
public record RefundWish(UUID donationId, Optional<Money> amount, Optional<String> reason) {}
