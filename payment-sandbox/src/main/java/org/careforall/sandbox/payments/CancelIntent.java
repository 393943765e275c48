// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.payments;

import java.util.Optional;
import org.careforall.sandbox.books.Charge;
import org.careforall.sandbox.books.Entry;
import org.careforall.sandbox.books.Intent;
import org.careforall.sandbox.books.IntentStatus;

/** Ends an intent that has not taken money. What was authorised is told as refunded, as Stripe tells it. */
public final class CancelIntent {
    public Intent cancel(Entry entry, Intent intent, Optional<String> reason) {
        if (intent.state().status() == IntentStatus.REQUIRES_CAPTURE) {
            Charge charge =
                    entry.get(Charge.class, intent.state().latestCharge().orElseThrow());
            entry.tell("charge.refunded", entry.put(charge.released()));
        }
        Intent canceled = entry.put(intent.canceled(entry.now(), reason));
        entry.tell("payment_intent.canceled", canceled);
        return canceled;
    }
}
