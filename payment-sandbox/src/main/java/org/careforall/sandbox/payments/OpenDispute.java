// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.payments;

import java.time.Duration;
import java.util.Optional;
import org.careforall.sandbox.books.BalanceTransaction;
import org.careforall.sandbox.books.Charge;
import org.careforall.sandbox.books.Dispute;
import org.careforall.sandbox.books.DisputeStatus;
import org.careforall.sandbox.books.Entry;
import org.careforall.sandbox.books.Ids;

/** The cardholder's bank takes back what was not refunded yet. */
public final class OpenDispute {
    private static final long EVIDENCE_TIME = Duration.ofDays(9).toSeconds();
    private static final long FEE = 1500;

    /** The dispute of a captured charge that has none yet. */
    public Dispute open(Entry entry, Charge charge) {
        String id = Ids.next("dp");
        long amount = charge.money().refundable();
        BalanceTransaction withdrawn = entry.put(new BalanceTransaction(
                Ids.next("txn"), entry.now(), -amount, FEE, charge.terms().currency(), "adjustment", id));
        Charge contested = entry.put(charge.contested());
        Dispute dispute = entry.put(new Dispute(
                id,
                entry.now(),
                contested.id(),
                contested.terms().intent(),
                amount,
                contested.terms().currency(),
                contested.terms().method().card(),
                DisputeStatus.NEEDS_RESPONSE,
                entry.now() + EVIDENCE_TIME,
                withdrawn,
                Optional.empty()));
        entry.tell("charge.dispute.created", dispute);
        entry.tell("charge.dispute.funds_withdrawn", dispute);
        return dispute;
    }
}
