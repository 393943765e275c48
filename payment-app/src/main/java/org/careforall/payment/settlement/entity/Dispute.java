// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.settlement.entity;

import java.time.Instant;
import java.util.Optional;
import org.careforall.events.Money;

/** A dispute of one attempt's money; {@code evidenceDueBy} is the deadline of the donor's bank. */
public record Dispute(
        String id, Money amount, String status, Optional<String> reason, Optional<Instant> evidenceDueBy) {}
