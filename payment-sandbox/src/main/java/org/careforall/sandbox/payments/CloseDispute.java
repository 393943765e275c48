// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.payments;

import org.careforall.sandbox.books.BalanceTransaction;
import org.careforall.sandbox.books.Dispute;
import org.careforall.sandbox.books.Entry;
import org.careforall.sandbox.books.Ids;

/** The bank decides an open dispute: won, the money comes back; lost, it stays away. */
public final class CloseDispute {
    public Dispute win(Entry entry, Dispute dispute) {
        BalanceTransaction back = entry.put(new BalanceTransaction(
                Ids.next("txn"), entry.now(), dispute.amount(), 0, dispute.currency(), "adjustment", dispute.id()));
        Dispute won = entry.put(dispute.won(back));
        entry.tell("charge.dispute.funds_reinstated", won);
        entry.tell("charge.dispute.closed", won);
        return won;
    }

    public Dispute lose(Entry entry, Dispute dispute) {
        Dispute lost = entry.put(dispute.lost());
        entry.tell("charge.dispute.closed", lost);
        return lost;
    }
}
