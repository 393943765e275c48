// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.inbox;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.careforall.events.DomainEvent;
import org.careforall.platform.event.EventCodec;
import org.careforall.platform.event.EventEnvelope;
import org.careforall.platform.event.UnreadableEventException;

/**
 * An event as a consumer gets it.
 *
 * @param id the event's id: the cause of what it effects
 * @param type its CloudEvents type
 * @param source who told it
 * @param time when it was told
 * @param subject the aggregate
 * @param sequence the aggregate's version
 * @param traceparent W3C trace context of what caused it; may be null
 * @param data the event itself
 */
public record ReceivedEvent(
        UUID id,
        String type,
        String source,
        Instant time,
        UUID subject,
        long sequence,
        String traceparent,
        DomainEvent data) {

    /** One aggregate's events together, and in the order in which they happened. */
    public static final Comparator<ReceivedEvent> IN_ORDER =
            Comparator.comparing(ReceivedEvent::subject).thenComparingLong(ReceivedEvent::sequence);

    /**
     * An envelope with its data read.
     *
     * @throws UnreadableEventException when the type is not known here, or the data is not of its form
     */
    public static ReceivedEvent of(EventEnvelope envelope, EventCodec codec) {
        DomainEvent data = codec.readData(envelope);
        return new ReceivedEvent(
                envelope.id(),
                envelope.type(),
                envelope.source(),
                envelope.time(),
                envelope.subject(),
                version(data),
                envelope.traceparent(),
                data);
    }

    /** Data may be of its form and yet lack what it is about: that fails alone too, and must not stop its batch. */
    private static long version(DomainEvent data) {
        try {
            return data.aggregateVersion();
        } catch (NullPointerException e) {
            throw new UnreadableEventException("data that lacks what it is about", e);
        }
    }
}
