// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.webhook.boundary;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.careforall.payment.webhook.entity.StoredEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One webhook that came, without its body. */
@Schema(name = "WebhookEvent")
public record WebhookEventResponse(
        @Schema(examples = "evt_1Q0000000000000000000001") String id,
        @Schema(examples = "payment_intent.succeeded") String type,

        @Schema(enumeration = {"applied", "parked", "ignored", "foreign", "failed"})
        String state,

        @Schema(implementation = UUID.class) Optional<UUID> donationId,
        @Schema(implementation = String.class) Optional<String> intentId,
        Instant toldAt,
        Instant receivedAt,

        @Schema(implementation = String.class, description = "Why it failed")
        Optional<String> cause) {

    public static WebhookEventResponse of(StoredEvent event) {
        return new WebhookEventResponse(
                event.id(),
                event.type(),
                event.state().word(),
                event.donationId(),
                event.intentId(),
                event.toldAt(),
                event.receivedAt(),
                event.cause());
    }
}
