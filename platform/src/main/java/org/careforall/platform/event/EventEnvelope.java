// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * A CloudEvents 1.0 envelope, in its JSON format.
 *
 * @param specversion always {@code 1.0}
 * @param id UUIDv7; with the subscription it is the inbox's key
 * @param source the producer, such as {@code /careforall/donation}
 * @param type such as {@code org.careforall.donation.captured.v1}
 * @param time when it was appended to the outbox
 * @param subject the aggregate's id
 * @param sequence the aggregate's version; a string, as the Sequence extension says
 * @param traceparent W3C trace context of what caused it
 * @param datacontenttype always {@code application/json}
 * @param data the event's record
 */
public record EventEnvelope(
        String specversion,
        UUID id,
        String source,
        String type,
        Instant time,
        UUID subject,
        String sequence,
        String traceparent,
        String datacontenttype,
        JsonNode data) {}
