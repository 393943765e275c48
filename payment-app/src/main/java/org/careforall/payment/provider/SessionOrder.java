// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.provider;

import java.net.URI;
import java.util.UUID;
import org.careforall.events.Money;

/**
 * A page to be made.
 *
 * @param number which attempt of the donation it is: donation and number make the provider's idempotency key
 * @param onSuccess where the donor goes after paying
 * @param onCancel where the donor goes otherwise
 */
public record SessionOrder(
        UUID donationId, UUID attemptId, int number, Money amount, boolean captureLater, URI onSuccess, URI onCancel) {

    /** The same for every repeat. */
    public String key() {
        return "session-" + donationId + "-" + number;
    }
}
