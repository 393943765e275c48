// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.payments;

import org.careforall.sandbox.books.CaptureMethod;
import org.careforall.sandbox.books.Charge;
import org.careforall.sandbox.books.ChargeTerms;
import org.careforall.sandbox.books.Decline;
import org.careforall.sandbox.books.Entry;
import org.careforall.sandbox.books.Ids;
import org.careforall.sandbox.books.Intent;
import org.careforall.sandbox.books.PaymentMethod;
import org.careforall.sandbox.knobs.Fate;
import org.careforall.sandbox.knobs.KnobBoard;
import org.careforall.sandbox.knobs.Knobs;

/** Tries a card for an intent: declined, authorised, or captured at once. */
public final class ChargeCard {
    private final KnobBoard board;
    private final TakeMoney takeMoney;

    public ChargeCard(KnobBoard board, TakeMoney takeMoney) {
        this.board = board;
        this.takeMoney = takeMoney;
    }

    /** The intent afterwards; one that was declined carries why. */
    public Intent charge(Entry entry, Intent intent, PaymentMethod method) {
        ChargeTerms terms = new ChargeTerms(
                intent.id(),
                intent.terms().amount(),
                intent.terms().currency(),
                method,
                intent.terms().description(),
                intent.terms().receiptEmail(),
                intent.terms().metadata());
        return method.card()
                .decline()
                .map(why -> decline(entry, intent, terms, why))
                .orElseGet(() -> pay(entry, intent, terms));
    }

    private static Intent decline(Entry entry, Intent intent, ChargeTerms terms, Decline why) {
        Charge failed = entry.put(Charge.failed(Ids.next("ch"), entry.now(), terms, why));
        Intent declined = entry.put(intent.declined(failed, terms.method(), why));
        entry.tell("charge.failed", failed);
        entry.tell("payment_intent.payment_failed", declined);
        return declined;
    }

    private Intent pay(Entry entry, Intent intent, ChargeTerms terms) {
        Charge authorized = Charge.authorized(Ids.next("ch"), entry.now(), terms);
        if (intent.terms().captureMethod() == CaptureMethod.MANUAL) {
            entry.put(authorized);
            Intent waiting = entry.put(intent.authorized(authorized, terms.method()));
            entry.tell("charge.succeeded", authorized);
            entry.tell("payment_intent.amount_capturable_updated", waiting);
            return waiting;
        }
        Fate fate = board.next(KnobBoard.Line.CAPTURE);
        long amount = fate.hits("partialCapture", Knobs::partialCapture) ? terms.amount() / 2 : terms.amount();
        return takeMoney.take(entry, intent, authorized, amount, "charge.succeeded");
    }
}
