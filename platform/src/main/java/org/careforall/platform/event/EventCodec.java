// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.careforall.events.DomainEvent;
import org.careforall.events.EventCatalog;

/**
 * Events to and from CloudEvents JSON. Unlike requests, events are read leniently: contracts grow, and a consumer that
 * does not know a new field goes on.
 */
@ApplicationScoped
public class EventCodec {

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    /** The record as the tree that goes into {@link EventEnvelope#data()}. */
    public JsonNode toData(DomainEvent event) {
        return mapper.valueToTree(event);
    }

    /** One envelope as JSON, without line breaks. */
    public String write(EventEnvelope envelope) {
        try {
            return mapper.writeValueAsString(envelope);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not an event: " + envelope.type(), e);
        }
    }

    /** A batch in the CloudEvents JSON batch format, from envelopes that are JSON already. */
    public static byte[] batch(List<String> envelopes) {
        return ("[" + String.join(",", envelopes) + "]").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The envelopes of a batch, in its order.
     *
     * @throws UnreadableEventException when it is not a JSON array of envelopes
     */
    public List<EventEnvelope> readBatch(byte[] batch) {
        try {
            JsonNode array = mapper.readTree(batch);
            if (!array.isArray()) {
                throw new UnreadableEventException("not a JSON array but " + array.getNodeType(), null);
            }
            List<EventEnvelope> envelopes = new ArrayList<>();
            for (JsonNode one : array) {
                envelopes.add(checked(mapper.treeToValue(one, EventEnvelope.class)));
            }
            return envelopes;
        } catch (IOException e) {
            throw new UnreadableEventException("not a CloudEvents JSON batch", e);
        }
    }

    /**
     * One envelope.
     *
     * @throws UnreadableEventException when it is none
     */
    public EventEnvelope read(byte[] envelope) {
        try {
            return checked(mapper.readValue(envelope, EventEnvelope.class));
        } catch (IOException e) {
            throw new UnreadableEventException("not a CloudEvents envelope", e);
        }
    }

    /**
     * The record inside an envelope.
     *
     * @throws UnreadableEventException when the type is not known here or the data is not of its form
     */
    public DomainEvent readData(EventEnvelope envelope) {
        Class<? extends DomainEvent> record = EventCatalog.recordOf(envelope.type())
                .orElseThrow(() -> new UnreadableEventException("unknown event type " + envelope.type(), null));
        try {
            return mapper.treeToValue(envelope.data(), record);
        } catch (JsonProcessingException e) {
            throw new UnreadableEventException("data is not of type " + envelope.type(), e);
        }
    }

    private static EventEnvelope checked(EventEnvelope envelope) {
        if (envelope == null || envelope.id() == null || envelope.type() == null || envelope.subject() == null) {
            throw new UnreadableEventException("an envelope without id, type or subject", null);
        }
        return envelope;
    }
}
