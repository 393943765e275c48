// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.settlement.entity;

import java.time.Instant;
import java.util.Optional;
import org.careforall.events.Money;

/**
 * A dispute of one attempt's money.
 *
 * @param evidenceDueBy the deadline of the donor's bank
 * @param toldAt when, by its own clock, the provider said what counts now
 */
public record Dispute(
        String id,
        Money amount,
        String status,
        Optional<String> reason,
        Optional<Instant> evidenceDueBy,
        Instant toldAt) {}
