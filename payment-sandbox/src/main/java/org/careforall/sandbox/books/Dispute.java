// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.books;

import java.util.Optional;

/**
 * A cardholder who wants the money back through the bank. It carries no metadata of the payment, as Stripe's.
 *
 * @param amount withdrawn while it lasts, in the smallest unit
 * @param dueBy until when evidence is taken, in seconds since 1970
 * @param withdrawal what took the money
 * @param reinstatement what brought it back, when won
 */
public record Dispute(
        String id,
        long created,
        String charge,
        String intent,
        long amount,
        String currency,
        TestCard card,
        DisputeStatus status,
        long dueBy,
        BalanceTransaction withdrawal,
        Optional<BalanceTransaction> reinstatement)
        implements Entity {

    public Dispute won(BalanceTransaction back) {
        return closed(DisputeStatus.WON, Optional.of(back));
    }

    public Dispute lost() {
        return closed(DisputeStatus.LOST, Optional.empty());
    }

    public boolean open() {
        return status == DisputeStatus.NEEDS_RESPONSE;
    }

    private Dispute closed(DisputeStatus now, Optional<BalanceTransaction> back) {
        return new Dispute(id, created, charge, intent, amount, currency, card, now, dueBy, withdrawal, back);
    }
}
