// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.webhook.entity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Which stored events are asked for, and after which one the page begins. */
public record EventFilter(Optional<EventState> state, Optional<UUID> donationId, Optional<End> after) {

    /** The last event of the page before. */
    public record End(Instant receivedAt, String id) {}
}
