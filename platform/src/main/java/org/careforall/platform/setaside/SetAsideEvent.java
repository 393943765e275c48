// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.setaside;

import java.time.Instant;
import java.util.UUID;
import org.careforall.events.Nullable;
import org.careforall.platform.event.EventEnvelope;
import org.careforall.platform.id.Ids;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that failed alone on a healthy database.
 *
 * @param id of this entry
 * @param subscription where it came in
 * @param eventId the event; null for a message that could not be read
 * @param eventType its type; null likewise
 * @param subject its aggregate; null likewise
 * @param payload the envelope's JSON, or the whole message's text
 * @param cause why it failed
 * @param setAsideAt when
 * @param replays how often a replay was tried
 * @param replayedAt when a replay succeeded; null before
 */
public record SetAsideEvent(
        UUID id,
        String subscription,
        @Nullable UUID eventId,
        @Nullable String eventType,
        @Nullable UUID subject,
        String payload,
        String cause,

        @Schema(implementation = String.class, format = "date-time", examples = "2026-11-21T09:30:00.000Z")
        Instant setAsideAt,

        int replays,

        @Schema(implementation = String.class, format = "date-time", examples = "2026-11-21T09:35:00.000Z") @Nullable
        Instant replayedAt) {

    /** One event of a message. */
    public static SetAsideEvent of(String subscription, EventEnvelope event, String payload, String cause) {
        return new SetAsideEvent(
                Ids.next(),
                subscription,
                event.id(),
                event.type(),
                event.subject(),
                payload,
                cause,
                Instant.now(),
                0,
                null);
    }

    /** A message that could not be read at all. */
    public static SetAsideEvent ofMessage(String subscription, String payload, String cause) {
        return new SetAsideEvent(Ids.next(), subscription, null, null, null, payload, cause, Instant.now(), 0, null);
    }

    /** A failure and its causes in one text. */
    public static String describe(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = failure; cause != null && text.length() < 2_000; cause = cause.getCause()) {
            text.append(text.isEmpty() ? "" : " <- ").append(cause);
        }
        return text.toString();
    }
}
