// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.provider;

import java.util.Optional;
import java.util.UUID;

/**
 * What a fact is about, as far as the provider says.
 *
 * @param intentId the provider's payment intent
 * @param sessionId the provider's checkout session
 * @param donationId from the metadata that we gave (or somebody who knows our donation)
 * @param attemptId from the metadata that only we give
 */
public record FactReference(
        Optional<String> intentId, Optional<String> sessionId, Optional<UUID> donationId, Optional<UUID> attemptId) {

    /** Of nothing that could be read. */
    public static FactReference ofNothing() {
        return new FactReference(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Of an intent that is known here. */
    public static FactReference ofIntent(String intentId) {
        return new FactReference(Optional.of(intentId), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Of a page that is known here. */
    public static FactReference ofSession(String sessionId) {
        return new FactReference(Optional.empty(), Optional.of(sessionId), Optional.empty(), Optional.empty());
    }
}
