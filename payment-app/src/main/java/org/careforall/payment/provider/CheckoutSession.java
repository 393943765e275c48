// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.provider;

import java.net.URI;
import java.time.Instant;

/** The provider's page for one attempt: its id there, where it is, and until when. */
public record CheckoutSession(String id, URI url, Instant expiresAt) {

    /** @throws IllegalArgumentException when it is no page that a browser may be sent to */
    public CheckoutSession {
        if (url.getHost() == null || !"https".equals(url.getScheme()) && !"http".equals(url.getScheme())) {
            throw new IllegalArgumentException("the provider's page is at no http address");
        }
    }

    /** Whether the donor can still be sent there. */
    public boolean isOpenAt(Instant now) {
        return expiresAt.isAfter(now.plusSeconds(60));
    }
}
