// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Claims that are committed by themselves, before the work that they are for. */
@ApplicationScoped
public class ClaimTransaction {

    private Claims claims;

    /** For CDI's proxies. */
    protected ClaimTransaction() {}

    /** Made by CDI. */
    @Inject
    public ClaimTransaction(Claims claims) {
        this.claims = claims;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Claim claim(KeyedRequest request) {
        return claims.claim(request);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean takeOver(KeyedRequest request, Instant begun) {
        return claims.takeOver(request, begun);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void release(KeyedRequest request) {
        claims.release(request);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int purgeBefore(Instant moment, int limit) {
        return claims.purgeBefore(moment, limit);
    }
}
