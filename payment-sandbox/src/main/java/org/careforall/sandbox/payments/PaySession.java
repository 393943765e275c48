// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.payments;

import java.util.Optional;
import org.careforall.sandbox.books.Entry;
import org.careforall.sandbox.books.Ids;
import org.careforall.sandbox.books.Intent;
import org.careforall.sandbox.books.IntentStatus;
import org.careforall.sandbox.books.PaymentMethod;
import org.careforall.sandbox.books.Session;
import org.careforall.sandbox.books.TestCard;

/** Somebody pays on the hosted page. The intent comes to be with the first card; a declined one leaves the page open. */
public final class PaySession {
    private final ChargeCard chargeCard;

    public PaySession(ChargeCard chargeCard) {
        this.chargeCard = chargeCard;
    }

    /** The intent after the card was tried on an open session. */
    public Intent pay(Entry entry, Session session, TestCard card) {
        Intent intent = session.intent().map(id -> entry.get(Intent.class, id)).orElseGet(() -> begin(entry, session));
        Intent after = chargeCard.charge(entry, intent, new PaymentMethod(Ids.next("pm"), card));
        if (after.state().lastDecline().isPresent()) {
            entry.put(session.tried(intent.id()));
        } else {
            boolean paid = after.state().status() == IntentStatus.SUCCEEDED;
            entry.tell("checkout.session.completed", entry.put(session.complete(intent.id(), paid)));
        }
        return after;
    }

    private static Intent begin(Entry entry, Session session) {
        Intent made = entry.put(Intent.open(
                Ids.next("pi"), entry.now(), session.terms().intent(), Optional.of(session.id()), Optional.empty()));
        entry.tell("payment_intent.created", made);
        return made;
    }
}
