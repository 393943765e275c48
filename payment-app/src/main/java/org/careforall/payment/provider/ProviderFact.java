// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.provider;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.careforall.events.Money;

/** One thing that a provider says about one intent, in this house's words and minor units. Facts commute and repeat. */
public sealed interface ProviderFact {

    /**
     * In minor units, the largest amount of a fact: Stripe's have twelve digits at the most, what is larger is a slip, and
     * what is far larger fits no ledger.
     */
    long LARGEST_AMOUNT = 999_999_999_999L;

    /** The provider holds this much for us. */
    record Authorized(Money amount) implements ProviderFact {}

    /** The provider took this much. */
    record Captured(Money amount) implements ProviderFact {}

    /** One try failed; the intent lives on. */
    record Failed(Optional<String> reason) implements ProviderFact {}

    /** The intent ended without money. */
    record Cancelled(Optional<String> reason) implements ProviderFact {}

    /** The checkout page was left unpaid until it expired. */
    record SessionExpired() implements ProviderFact {}

    /** The checkout page was used: from now on its session has an intent. */
    record SessionCompleted() implements ProviderFact {}

    /** All that was given back of what a charge took, so far; with what was taken, where that was told too. */
    record ChargeRefunded(Optional<Money> captured, Money refunded) implements ProviderFact {}

    /** One refund's state; {@code ours} is our own id of it, when we asked for it. */
    record RefundTold(String refundId, Optional<UUID> ours, Money amount, RefundState state, Optional<String> failure)
            implements ProviderFact {}

    /** One dispute's state. */
    record DisputeTold(
            String disputeId,
            Money amount,
            DisputeState state,
            Optional<String> reason,
            Optional<Instant> evidenceDueBy)
            implements ProviderFact {}

    /** Nothing that moves money here. */
    record Nothing() implements ProviderFact {}

    /** It could not be read; it is kept with the cause, and says nothing until it can be. */
    record Unreadable(String cause) implements ProviderFact {}

    /** How far a refund is; it may still fail after it succeeded. */
    enum RefundState {
        PENDING,
        SUCCEEDED,
        FAILED
    }

    /** INQUIRY takes no money; OPEN holds it; CLOSED ended an inquiry, WON gives the money back, LOST takes it. */
    enum DisputeState {
        INQUIRY,
        OPEN,
        CLOSED,
        WON,
        LOST;

        /** Whether the bank has decided. */
        public boolean isFinal() {
            return ordinal() >= CLOSED.ordinal();
        }
    }
}
