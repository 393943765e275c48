// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.inbox;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.careforall.platform.event.EventCodec;
import org.careforall.platform.event.EventEnvelope;
import org.careforall.platform.event.UnreadableEventException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedEventTest {

    private final EventCodec codec = new EventCodec();

    /** Anything but "unreadable" would bring the whole batch again for ever. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"planted\": true}", "{\"payment\": null}", "null"})
    void dataThatLacksWhatItIsAboutIsUnreadable(String data) {
        EventEnvelope envelope = codec.read("""
                {"specversion": "1.0", "id": "01931f6e-0000-7000-8000-000000000001", "source": "/payment",
                 "type": "org.careforall.payment.captured.v1", "time": "2026-11-21T00:00:00Z",
                 "subject": "01931f6e-0000-7000-8000-000000000002", "sequence": "1", "data": %s}""".formatted(data).getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(UnreadableEventException.class).isThrownBy(() -> ReceivedEvent.of(envelope, codec));
    }
}
