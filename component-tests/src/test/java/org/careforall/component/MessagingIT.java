// SPDX-License-Identifier: Apache-2.0
package org.careforall.component;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.careforall.events.user.UserRegistered;
import org.careforall.events.user.UserSnapshot;
import org.careforall.platform.database.DatabaseException;
import org.careforall.platform.inbox.BatchIntake;
import org.careforall.platform.outbox.Outbox;
import org.careforall.platform.setaside.ReplaySetAside;
import org.careforall.platform.setaside.SetAside;
import org.careforall.platform.setaside.SetAsideEvent;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Outbox, inbox and set-aside inside a real server, in a WAR as it is deployed. */
@ExtendWith(ArquillianExtension.class)
class MessagingIT {

    @Inject
    private BatchIntake intake;

    @Inject
    private ScriptedConsumer consumer;

    @Inject
    private SetAside setAside;

    @Inject
    private ReplaySetAside replay;

    @Inject
    private Outbox outbox;

    @Inject
    private UserTransaction transaction;

    @Resource(lookup = "java:comp/env/jdbc/app")
    private DataSource database;

    @Deployment
    static WebArchive builtWarWithTheTest() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File("../donation-app/target/donation-app.war"))
                .addClasses(MessagingIT.class, ScriptedConsumer.class);
    }

    @Test
    void aBatchTakesEffectOnceHoweverOftenItComes() {
        UUID[] events = ids(5);
        intake.receive(consumer, batch(events));
        intake.receive(consumer, batch(events));

        for (UUID event : events) {
            assertEquals(1, consumer.effects(event));
        }
    }

    @Test
    void anEventThatFailsAloneIsSetAsideAndItsNeighboursTakeEffect() {
        UUID[] events = ids(7);
        consumer.poison(events[3]);

        intake.receive(consumer, batch(events));

        for (UUID event : events) {
            assertEquals(event.equals(events[3]) ? 0 : 1, consumer.effects(event));
        }
        assertTrue(entryOf(events[3]).cause().contains("poison"));
    }

    @Test
    void whatWasSetAsideTakesEffectOnceWhenItIsReplayed() {
        UUID[] events = ids(1);
        consumer.poison(events[0]);
        intake.receive(consumer, batch(events));
        UUID entry = entryOf(events[0]).id();
        assertThrows(RuntimeException.class, () -> replay.replay(entry), "the cause is not mended yet");

        consumer.mend(events[0]);
        replay.replay(entry);

        assertEquals(1, consumer.effects(events[0]));
        assertThrows(RuntimeException.class, () -> replay.replay(entry), "replayed before");
        intake.receive(consumer, batch(events));
        assertEquals(1, consumer.effects(events[0]), "the event itself comes again");
    }

    @Test
    void aPassingCauseSendsTheWholeBatchBackAndSetsNothingAside() {
        UUID[] events = ids(3);
        consumer.failOnce(events[2]);
        long before = setAside.countOpen();

        assertThrows(DatabaseException.class, () -> intake.receive(consumer, batch(events)));
        assertEquals(0, consumer.effects(events[0]), "nothing of it is committed");
        intake.receive(consumer, batch(events));

        for (UUID event : events) {
            assertEquals(1, consumer.effects(event));
        }
        assertEquals(before, setAside.countOpen());
    }

    @Test
    void aMessageThatNobodyCanReadIsKept() {
        long before = setAside.countOpen();

        intake.receive(consumer, "\u0000 not JSON".getBytes(StandardCharsets.UTF_8));

        assertEquals(before + 1, setAside.countOpen());
    }

    @Test
    void anEventOutsideATransactionIsRefused() {
        assertThrows(IllegalStateException.class, () -> outbox.append(event(UUID.randomUUID())));
    }

    @Test
    void anEventOfARolledBackTransactionDoesNotExistAndACommittedOneLeaves() throws Exception {
        transaction.begin();
        outbox.append(event(UUID.randomUUID()));
        assertEquals(1, outboxRows());
        transaction.rollback();
        assertEquals(0, outboxRows());

        transaction.begin();
        outbox.append(event(UUID.randomUUID()));
        transaction.commit();
        long giveUp = System.nanoTime() + 30_000_000_000L;
        while (outboxRows() > 0 && System.nanoTime() < giveUp) {
            Thread.onSpinWait();
        }
        assertEquals(0, outboxRows(), "the relay has sent it");
    }

    private SetAsideEvent entryOf(UUID event) {
        return setAside.openAfter(new UUID(0, 0), 1_000).stream()
                .filter(entry -> event.equals(entry.eventId()))
                .findFirst()
                .orElseThrow();
    }

    private long outboxRows() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement("select count(*) from outbox");
                ResultSet row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static UserRegistered event(UUID user) {
        return new UserRegistered(
                new UserSnapshot(user, 1, "ada@example.org", false, "Ada", List.of("DONOR"), Instant.EPOCH));
    }

    private static UUID[] ids(int count) {
        UUID[] ids = new UUID[count];
        Arrays.setAll(ids, unused -> UUID.randomUUID());
        return ids;
    }

    private static byte[] batch(UUID... events) {
        return Arrays.stream(events)
                .map(id -> """
                        {"specversion": "1.0", "id": "%s", "source": "/test", "type": "org.careforall.user.registered.v1",
                         "time": "2026-11-21T10:00:00Z", "subject": "%s", "sequence": "1",
                         "data": {"user": {"userId": "%s", "version": 1, "email": "a@b", "emailVerified": true,
                                  "name": "A", "roles": [], "registeredAt": "2026-11-21T10:00:00Z"}}}""".formatted(id, id, id))
                .collect(Collectors.joining(",", "[", "]"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
