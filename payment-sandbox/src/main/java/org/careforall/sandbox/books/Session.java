// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.books;

import java.util.Optional;

/**
 * A checkout session: the hosted page of one payment.
 *
 * @param expiresAt in seconds since 1970
 * @param intent null on the wire until a card was tried
 * @param paid money was captured
 */
public record Session(
        String id,
        long created,
        long expiresAt,
        SessionTerms terms,
        SessionStatus status,
        Optional<String> intent,
        boolean paid)
        implements Entity {

    public boolean open() {
        return status == SessionStatus.OPEN;
    }

    /** A card was tried: from now on the session names its intent. */
    public Session tried(String intentId) {
        return new Session(id, created, expiresAt, terms, status, Optional.of(intentId), paid);
    }

    public Session complete(String intentId, boolean captured) {
        return new Session(id, created, expiresAt, terms, SessionStatus.COMPLETE, Optional.of(intentId), captured);
    }

    public Session expired() {
        return new Session(id, created, expiresAt, terms, SessionStatus.EXPIRED, intent, paid);
    }
}
