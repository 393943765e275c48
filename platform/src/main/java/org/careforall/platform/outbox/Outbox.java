// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.outbox;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.careforall.events.DomainEvent;
import org.careforall.events.EventCatalog;
import org.careforall.platform.database.DatabaseException;
import org.careforall.platform.event.AppName;
import org.careforall.platform.event.EventCodec;
import org.careforall.platform.event.EventEnvelope;
import org.careforall.platform.id.Ids;
import org.careforall.platform.trace.TraceContext;

/**
 * Where an app puts what it has to tell: rows that are committed with the change that caused them (rule 1 of the
 * design), and sent by the relay after the commit.
 */
@ApplicationScoped
public class Outbox {

    /**
     * One aggregate's events all go into one of this many lanes, so that one consumer session gets them. As many as there are
     * processors to work them off, 2 to 4: more only cut the same events into more messages. Nothing depends on the order
     * (rule 2), so that instances may differ in it.
     */
    static final int LANES = Math.max(2, Math.min(4, Runtime.getRuntime().availableProcessors()));

    private static final String INSERT = "insert into outbox (event_id, lane, envelope) values (?, ?, ?)";
    private static final String WAKE_REGISTERED = Outbox.class.getName();

    @Resource(lookup = "java:comp/env/jdbc/app")
    private DataSource database;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    private EventCodec codec;
    private AppName app;
    private RelaySignal signal;

    /** For CDI's proxies. */
    protected Outbox() {}

    /** Made by CDI. */
    @Inject
    public Outbox(EventCodec codec, AppName app, RelaySignal signal) {
        this.codec = codec;
        this.app = app;
        this.signal = signal;
    }

    /**
     * Adds an event to the caller's transaction.
     *
     * @throws IllegalStateException outside a transaction: an event without its change must not exist
     * @throws DatabaseException when the row cannot be written
     */
    public void append(DomainEvent event) {
        append(List.of(event));
    }

    /** Adds several events, in their order, in one round trip. */
    public void append(List<? extends DomainEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        wakeRelayAfterCommit();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (DomainEvent event : events) {
                EventEnvelope envelope = envelope(event);
                insert.setObject(1, envelope.id());
                insert.setInt(2, laneOf(event.aggregateId()));
                insert.setString(3, codec.write(envelope));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new DatabaseException("an event could not be put into the outbox", e);
        }
    }

    static int laneOf(UUID aggregate) {
        return Math.floorMod(aggregate.hashCode(), LANES);
    }

    private EventEnvelope envelope(DomainEvent event) {
        return new EventEnvelope(
                "1.0",
                Ids.next(),
                app.source(),
                EventCatalog.typeOf(event.getClass()),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                event.aggregateId(),
                Long.toString(event.aggregateVersion()),
                TraceContext.current().traceparent(),
                "application/json",
                codec.toData(event));
    }

    private void wakeRelayAfterCommit() {
        if (transactions.getTransactionKey() == null) {
            throw new IllegalStateException("the outbox is written inside a transaction only");
        }
        if (transactions.getResource(WAKE_REGISTERED) == null) {
            transactions.putResource(WAKE_REGISTERED, Boolean.TRUE);
            transactions.registerInterposedSynchronization(signal);
        }
    }
}
