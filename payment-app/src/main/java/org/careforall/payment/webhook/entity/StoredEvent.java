// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.webhook.entity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An event of the provider as it is kept; the body is dropped after 90 days where the event was foreign.
 *
 * @param cause why it failed; empty unless it did
 */
public record StoredEvent(
        String id,
        String type,
        EventState state,
        Optional<UUID> donationId,
        Optional<String> intentId,
        Instant toldAt,
        Instant receivedAt,
        Optional<byte[]> body,
        Optional<String> cause) {}
