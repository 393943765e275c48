// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.payments;

import java.util.Map;
import java.util.Optional;
import org.careforall.sandbox.books.BalanceTransaction;
import org.careforall.sandbox.books.Charge;
import org.careforall.sandbox.books.Entry;
import org.careforall.sandbox.books.Ids;
import org.careforall.sandbox.books.Intent;
import org.careforall.sandbox.books.Refund;
import org.careforall.sandbox.books.RefundStatus;
import org.careforall.sandbox.books.TestCard;

/** Takes the money of an authorised charge, or a part of it; the rest is released. */
public final class TakeMoney {
    private final OpenDispute openDispute;

    public TakeMoney(OpenDispute openDispute) {
        this.openDispute = openDispute;
    }

    /** @param told how the charge's event is called: the charge came to be now, or was there before */
    Intent take(Entry entry, Intent intent, Charge authorized, long amount, String told) {
        BalanceTransaction gained = entry.put(new BalanceTransaction(
                Ids.next("txn"),
                entry.now(),
                amount,
                fee(amount),
                authorized.terms().currency(),
                "charge",
                authorized.id()));
        Charge captured = entry.put(authorized.captured(amount, gained.id()));
        if (captured.money().released() > 0) {
            release(entry, captured);
        }
        Intent paid = entry.put(intent.captured(captured, captured.terms().method()));
        entry.tell(told, captured);
        entry.tell("payment_intent.succeeded", paid);
        if (captured.terms().method().card() == TestCard.DISPUTED) {
            openDispute.open(entry, captured);
        }
        return paid;
    }

    /** Stripe books what a partial capture leaves as a refund inside the charge, and tells no event of it. */
    private static void release(Entry entry, Charge captured) {
        entry.put(new Refund(
                Ids.next("re"),
                entry.now(),
                captured.id(),
                captured.terms().intent(),
                captured.money().released(),
                captured.terms().currency(),
                captured.terms().method().card(),
                Optional.empty(),
                Map.of(),
                RefundStatus.SUCCEEDED,
                captured.transaction().orElseThrow(),
                Optional.empty(),
                Optional.empty()));
    }

    /** 2.9 % and 30 of the smallest unit, rounded half up. */
    private static long fee(long amount) {
        return Math.min(amount, (amount * 29 + 500) / 1000 + 30);
    }
}
