// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.provider;

import java.util.UUID;
import org.careforall.events.Money;

/** Money to be given back; our id of the refund makes the provider's idempotency key. */
public record RefundOrder(UUID refundId, UUID donationId, String intentId, Money amount) {

    /** The same for every repeat. */
    public String key() {
        return "refund-" + refundId;
    }
}
