// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.outbox;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Topic;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Sends what stands in the outbox to the app's topic, on one thread.
 *
 * <p>Takes rows in a database transaction, sends them in a local JMS transaction, commits JMS, then the database: a crash
 * in between sends them again, and the consumers' inboxes take them once. Never XA (ADR 0001). While the broker is away
 * the rows wait, and the app goes on.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class.getName());

    /**
     * After a short batch: every consumer pays for each message with a transaction, so that more events per message is what
     * brings the most (measured: ADR 0001). An event waits for it once on each topic that it goes through.
     */
    private static final long LINGER_MILLIS = 50;

    private static final long IDLE_MILLIS = 500;
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 1_000;

    @Resource(lookup = "java:comp/env/jdbc/app")
    private DataSource database;

    @Resource(lookup = "java:comp/env/jms/cf")
    private ConnectionFactory connections;

    @Resource(lookup = "java:comp/env/jms/own")
    private Topic topic;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private RelaySignal signal;

    @Inject
    private BrokerLink broker;

    private volatile boolean running = true;
    private Future<?> loop;

    @PostConstruct
    void start() {
        loop = executor.submit(this::run);
    }

    @PreDestroy
    void stop() {
        running = false;
        signal.ring();
        loop.cancel(true);
    }

    private void run() {
        while (running) {
            try {
                relayUntilIdle();
                broker.probeWhenDue(() -> new TopicSession(connections, topic).close());
                signal.await(IDLE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (JMSException e) {
                broker.down(e);
                pause();
            } catch (SQLException | RuntimeException e) {
                LOG.log(Level.WARNING, "the outbox could not be relayed; trying again", e);
                pause();
            }
        }
    }

    private void relayUntilIdle() throws SQLException, JMSException, InterruptedException {
        int taken;
        do {
            taken = relayOnce();
            if (taken > 0 && taken < OutboxTake.LIMIT) {
                Thread.sleep(LINGER_MILLIS);
            }
        } while (taken > 0 && running);
    }

    private int relayOnce() throws SQLException, JMSException {
        try (Connection connection = database.getConnection();
                OutboxTake take = OutboxTake.from(connection)) {
            List<OutboxRow> rows = take.rows();
            if (!rows.isEmpty()) {
                try (TopicSession session = new TopicSession(connections, topic)) {
                    session.send(Lanes.batches(rows));
                }
                broker.sent(rows.size());
                take.commit();
            }
            return rows.size();
        }
    }

    private void pause() {
        try {
            signal.await(PAUSE_AFTER_FAILURE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
