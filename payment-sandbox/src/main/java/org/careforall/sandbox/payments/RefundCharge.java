// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.payments;

import java.util.Map;
import java.util.Optional;
import org.careforall.sandbox.books.BalanceTransaction;
import org.careforall.sandbox.books.Charge;
import org.careforall.sandbox.books.Entry;
import org.careforall.sandbox.books.Ids;
import org.careforall.sandbox.books.Refund;
import org.careforall.sandbox.books.RefundStatus;
import org.careforall.sandbox.books.TestCard;

/** Gives money back to the card that paid. With two test cards the bank's word comes later. */
public final class RefundCharge {
    private static final long BANK_TAKES_SECONDS = 1;

    /** @param amount at most what can be refunded */
    public Refund refund(
            Entry entry, Charge charge, long amount, Optional<String> reason, Map<String, String> metadata) {
        String id = Ids.next("re");
        TestCard card = charge.terms().method().card();
        boolean bankThinks = card == TestCard.REFUND_PENDS || card == TestCard.REFUND_FAILS;
        BalanceTransaction given = entry.put(new BalanceTransaction(
                Ids.next("txn"), entry.now(), -amount, 0, charge.terms().currency(), "refund", id));
        Refund refund = entry.put(new Refund(
                id,
                entry.now(),
                charge.id(),
                charge.terms().intent(),
                amount,
                charge.terms().currency(),
                card,
                reason,
                metadata,
                card == TestCard.REFUND_PENDS ? RefundStatus.PENDING : RefundStatus.SUCCEEDED,
                given.id(),
                Optional.empty(),
                bankThinks ? Optional.of(entry.now() + BANK_TAKES_SECONDS) : Optional.empty()));
        Charge after = entry.put(charge.refunded(amount));
        entry.tell("refund.created", refund);
        entry.tell("charge.refunded", after);
        return refund;
    }
}
