// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.payments;

import java.util.Optional;
import org.careforall.sandbox.books.Entry;
import org.careforall.sandbox.books.Intent;
import org.careforall.sandbox.books.Session;

/** Closes an open session; an intent that a declined card began ends with it. */
public final class ExpireSession {
    private final CancelIntent cancelIntent;

    public ExpireSession(CancelIntent cancelIntent) {
        this.cancelIntent = cancelIntent;
    }

    public Session expire(Entry entry, Session session) {
        Session expired = entry.put(session.expired());
        entry.tell("checkout.session.expired", expired);
        session.intent()
                .map(id -> entry.get(Intent.class, id))
                .filter(intent -> intent.state().status().cancelable())
                .ifPresent(intent -> cancelIntent.cancel(entry, intent, Optional.of("automatic")));
        return expired;
    }
}
