// SPDX-License-Identifier: Apache-2.0
package org.careforall.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** The AsyncAPI 3.0 document of all topics, as the event records and their golden JSON say it. */
final class AsyncApi {

    private static final String SCHEMAS = "#/components/schemas/";

    private final Map<String, Object> schemas = new TreeMap<>();

    static Map<String, Object> document() throws IOException {
        return new AsyncApi().build();
    }

    private Map<String, Object> build() throws IOException {
        Map<String, Object> channels = new TreeMap<>();
        Map<String, Object> operations = new TreeMap<>();
        Map<String, Object> messages = new TreeMap<>();
        for (String producer : producers()) {
            Map<String, Object> own = new TreeMap<>();
            for (String type : EventCatalog.types()) {
                if (producer.equals(producerOf(type))) {
                    own.put(type, reference("#/components/messages/" + type));
                    messages.put(type, message(type));
                }
            }
            channels.put(producer, ordered("address", "careforall." + producer, "messages", own));
            operations.put(
                    "send-" + producer, ordered("action", "send", "channel", reference("#/channels/" + producer)));
        }
        Map<String, Object> info = ordered(
                "title", "CareForAll events",
                "version", "1.0",
                "description",
                        "JMS topics, one for each app that tells something. A message is a CloudEvents JSON batch: an array of"
                                + " envelopes. Events come at least once and in any order; sequence is the version of the"
                                + " subject, and amounts are cumulative. Contracts only grow; a break is a .v2.");
        return ordered(
                "asyncapi",
                "3.0.0",
                "info",
                info,
                "defaultContentType",
                "application/cloudevents-batch+json",
                "channels",
                channels,
                "operations",
                operations,
                "components",
                ordered("messages", messages, "schemas", schemas));
    }

    private static Collection<String> producers() {
        return EventCatalog.types().stream()
                .map(AsyncApi::producerOf)
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    /** {@code org.careforall.<producer>.<what happened>.v1}. */
    private static String producerOf(String type) {
        return type.split("\\.")[2];
    }

    private Map<String, Object> message(String type) throws IOException {
        Class<? extends DomainEvent> data = EventCatalog.recordOf(type).orElseThrow();
        Map<String, Object> properties = ordered(
                "specversion", Map.of("const", "1.0"),
                "id", text("uuid"),
                "source", Map.of("type", "string"),
                "type", Map.of("const", type),
                "time", text("date-time"),
                "subject", text("uuid"),
                "sequence", ordered("type", "string", "pattern", "^[0-9]+$"),
                "traceparent", Map.of("type", "string"),
                "datacontenttype", Map.of("const", "application/json"),
                "data", schema(data));
        Map<String, Object> envelope = ordered(
                "type",
                "object",
                "required",
                List.of("specversion", "id", "source", "type", "time", "subject", "sequence", "data"),
                "properties",
                properties);
        return ordered(
                "name", type,
                "payload", ordered("type", "array", "items", envelope),
                "examples", List.of(ordered("name", "a batch of one event", "payload", List.of(envelope(type, data)))));
    }

    /** As a producer writes it: the golden JSON in its envelope. */
    private static Map<String, Object> envelope(String type, Class<? extends DomainEvent> data) throws IOException {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        Object golden = golden(type);
        DomainEvent event = mapper.convertValue(golden, data);
        return ordered(
                "specversion",
                "1.0",
                "id",
                "01931f6e-0000-7000-8000-00000000000a",
                "source",
                "/careforall/" + producerOf(type),
                "type",
                type,
                "time",
                "2026-11-21T10:06:00.000Z",
                "subject",
                event.aggregateId().toString(),
                "sequence",
                Long.toString(event.aggregateVersion()),
                "traceparent",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "datacontenttype",
                "application/json",
                "data",
                golden);
    }

    private Object schema(Type type) {
        if (type instanceof ParameterizedType list && Collection.class.isAssignableFrom((Class<?>) list.getRawType())) {
            return ordered("type", "array", "items", schema(list.getActualTypeArguments()[0]));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == UUID.class) {
            return text("uuid");
        }
        if (plain == Instant.class) {
            return text("date-time");
        }
        if (plain == String.class) {
            return Map.of("type", "string");
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return Map.of("type", "boolean");
        }
        if (plain == long.class || plain == int.class || plain == Long.class) {
            return Map.of("type", "integer");
        }
        if (!plain.isRecord()) {
            throw new IllegalStateException("no schema for " + type);
        }
        if (!schemas.containsKey(plain.getSimpleName())) {
            Map<String, Object> properties = new LinkedHashMap<>();
            Arrays.stream(plain.getRecordComponents())
                    .forEach((RecordComponent part) -> properties.put(part.getName(), schema(part.getGenericType())));
            List<String> required = Arrays.stream(plain.getRecordComponents())
                    .filter(part -> !part.isAnnotationPresent(Nullable.class))
                    .map(RecordComponent::getName)
                    .toList();
            schemas.put(
                    plain.getSimpleName(), ordered("type", "object", "required", required, "properties", properties));
        }
        return reference(SCHEMAS + plain.getSimpleName());
    }

    private static Object golden(String type) throws IOException {
        try (InputStream file = AsyncApi.class.getResourceAsStream("/golden/" + type + ".json")) {
            return new ObjectMapper().readValue(file, Object.class);
        }
    }

    private static Map<String, Object> text(String format) {
        return ordered("type", "string", "format", format);
    }

    private static Map<String, Object> reference(String target) {
        return Map.of("$ref", target);
    }

    /** Names and values in turn; their order stays. */
    private static Map<String, Object> ordered(Object... entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put((String) entries[i], entries[i + 1]);
        }
        return map;
    }
}
