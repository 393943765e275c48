// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.payments;

import org.careforall.sandbox.books.BalanceTransaction;
import org.careforall.sandbox.books.Charge;
import org.careforall.sandbox.books.Entry;
import org.careforall.sandbox.books.Ids;
import org.careforall.sandbox.books.Refund;
import org.careforall.sandbox.books.TestCard;

/** The bank's word on a refund: it arrived, or the money came back. */
public final class SettleRefund {
    public Refund settle(Entry entry, Refund refund) {
        return refund.card() == TestCard.REFUND_FAILS ? fail(entry, refund) : succeed(entry, refund);
    }

    private static Refund succeed(Entry entry, Refund refund) {
        Refund succeeded = entry.put(refund.succeeded());
        entry.tell("refund.updated", succeeded);
        return succeeded;
    }

    private static Refund fail(Entry entry, Refund refund) {
        BalanceTransaction back = entry.put(new BalanceTransaction(
                Ids.next("txn"), entry.now(), refund.amount(), 0, refund.currency(), "refund_failure", refund.id()));
        Refund failed = entry.put(refund.failed(back.id()));
        Charge charge = entry.put(entry.get(Charge.class, refund.charge()).refunded(-refund.amount()));
        entry.tell("refund.failed", failed);
        entry.tell("refund.updated", failed);
        entry.tell("charge.updated", charge);
        return failed;
    }
}
