// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.provider;

import java.net.URI;
import java.time.Instant;

/** The provider's page for one attempt: its id there, where it is, and until when. */
public record CheckoutSession(String id, URI url, Instant expiresAt) {

    /** Whether the donor can still be sent there. */
    public boolean isOpenAt(Instant now) {
        return expiresAt.isAfter(now.plusSeconds(60));
    }
}
