// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.careforall.platform.PlatformDatabase;
import org.careforall.platform.event.EventCodec;
import org.careforall.platform.setaside.SetAside;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What could not be set aside comes again, and the log does not say that it was kept. */
class BatchIntakeTest {

    private static final Logger LOG = Logger.getLogger(BatchIntake.class.getName());
    private static final EventConsumer CONSUMER = new EventConsumer() {
        @Override
        public String subscription() {
            return "test";
        }

        @Override
        public void apply(List<ReceivedEvent> events) {
            throw new IllegalStateException("nothing of it can be read");
        }
    };

    private final List<String> logged = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry.getMessage());
        }

        @Override
        public void flush() {
            // nothing is buffered
        }

        @Override
        public void close() {
            // nothing is open
        }
    };

    @BeforeEach
    void listen() {
        LOG.addHandler(handler);
    }

    @AfterEach
    void listenNoMore() {
        LOG.removeHandler(handler);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not JSON", """
                [{"specversion": "1.0", "id": "01931f6e-0000-7000-8000-00000000000a", "source": "/test",
                  "type": "org.careforall.shop.opened.v1", "time": "2026-11-21T10:00:00Z",
                  "subject": "01931f6e-0000-7000-8000-000000000003", "sequence": "1", "data": {}}]"""})
    void whatCouldNotBeSetAsideIsNotLoggedAsIfItWere(String batch) throws SQLException {
        SetAside withoutDatabase = new SetAside(new Inbox(PlatformDatabase.empty()));
        BatchIntake intake = new BatchIntake(new EventCodec(), null, withoutDatabase);

        assertThatThrownBy(() -> intake.receive(CONSUMER, batch.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RuntimeException.class);

        assertThat(logged).isEmpty();
    }
}
