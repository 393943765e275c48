// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.history.entity;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.careforall.events.Nullable;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One change of a campaign, never rewritten.
 *
 * @param version the campaign's version after it
 * @param at when
 * @param action what was done, such as APPROVED or CHANGED
 * @param from the status before; null at the beginning
 * @param to the status after
 * @param by in which capacity
 * @param actorId who; null for the system, and for readers who are not staff
 * @param reason why; null when none was given
 * @param changes per field its value before and after, as JSON
 */
public record HistoryEntry(
        long version,
        Instant at,
        String action,
        @Nullable String from,
        String to,
        ActorKind by,
        @Nullable UUID actorId,
        @Nullable String reason,

        @JsonRawValue
        @Schema(type = SchemaType.OBJECT, examples = "{\"title\": {\"from\": \"Wells\", \"to\": \"Wells for Kibera\"}}")
        String changes) {}
