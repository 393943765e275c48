// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.payments;

import org.careforall.sandbox.books.Charge;
import org.careforall.sandbox.books.Entry;
import org.careforall.sandbox.books.Intent;
import org.careforall.sandbox.books.Session;

/** Takes an authorised payment. The session that it came from is paid with it. */
public final class CaptureIntent {
    private final TakeMoney takeMoney;

    public CaptureIntent(TakeMoney takeMoney) {
        this.takeMoney = takeMoney;
    }

    /** @param amount at most what can be captured */
    public Intent capture(Entry entry, Intent intent, long amount) {
        Charge charge = entry.get(Charge.class, intent.state().latestCharge().orElseThrow());
        Intent captured = takeMoney.take(entry, intent, charge, amount, "charge.captured");
        intent.session()
                .map(id -> entry.get(Session.class, id))
                .ifPresent(session -> entry.put(session.complete(intent.id(), true)));
        return captured;
    }
}
