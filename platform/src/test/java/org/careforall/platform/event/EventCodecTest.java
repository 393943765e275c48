// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.careforall.events.DomainEvent;
import org.careforall.events.EventCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTest {

    private static final String ENVELOPE = """
            {"specversion": "1.0", "id": "01931f6e-0000-7000-8000-00000000000a", "source": "/careforall/donation",
             "type": "%s", "time": "2026-11-21T10:00:00Z", "subject": "01931f6e-0000-7000-8000-000000000003",
             "sequence": "1", "datacontenttype": "application/json", "data": %s}""";

    private final EventCodec codec = new EventCodec();

    static List<String> types() {
        return EventCatalog.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyEventSurvivesABatch(String type) throws IOException {
        EventEnvelope envelope =
                codec.read(ENVELOPE.formatted(type, golden(type)).getBytes(StandardCharsets.UTF_8));
        DomainEvent event = codec.readData(envelope);
        EventEnvelope again = new EventEnvelope(
                "1.0",
                UUID.randomUUID(),
                "/x",
                type,
                Instant.EPOCH,
                event.aggregateId(),
                "1",
                null,
                "application/json",
                codec.toData(event));

        List<EventEnvelope> batch = codec.readBatch(EventCodec.batch(List.of(codec.write(again), codec.write(again))));

        assertThat(batch).hasSize(2).allSatisfy(one -> assertThat(codec.readData(one))
                .isEqualTo(event));
    }

    @Test
    void aNewFieldDoesNotStopAnOldConsumer() {
        EventEnvelope envelope = codec.read(ENVELOPE.formatted(
                        "org.careforall.user.registered.v1",
                        "{\"user\": {\"userId\": \"01931f6e-0000-7000-8000-000000000003\", \"version\": 1, \"roles\": [],"
                                + " \"shoeSize\": 43, \"emailVerified\": true}}")
                .getBytes(StandardCharsets.UTF_8));

        assertThat(codec.readData(envelope).aggregateVersion()).isEqualTo(1);
    }

    @Test
    void anUnknownTypeIsUnreadableAndNotPassedOver() {
        EventEnvelope envelope = codec.read(
                ENVELOPE.formatted("org.careforall.shop.opened.v1", "{}").getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(UnreadableEventException.class).isThrownBy(() -> codec.readData(envelope));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{}", "5", "null", "\"text\"", "true"})
    void whatIsNoArrayIsUnreadableAndNotPassedOver(String message) {
        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> codec.readBatch(message.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aMessageThatIsNoBatchIsUnreadable() {
        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> codec.readBatch("[{\"id\": 5".getBytes(StandardCharsets.UTF_8)));
        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> codec.readBatch("[null]".getBytes(StandardCharsets.UTF_8)));
    }

    private static String golden(String type) throws IOException {
        try (InputStream file = EventCodecTest.class.getResourceAsStream("/golden/" + type + ".json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
