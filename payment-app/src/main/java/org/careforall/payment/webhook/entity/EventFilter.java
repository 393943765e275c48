// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.webhook.entity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Which stored events are asked for; {@code before} and {@code beforeId} are the last page's end. */
public record EventFilter(
        Optional<EventState> state, Optional<UUID> donationId, Optional<Instant> before, Optional<String> beforeId) {}
