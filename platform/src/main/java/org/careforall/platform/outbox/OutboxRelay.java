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
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import java.sql.SQLException;
import org.careforall.platform.clock.RepeatedWork;
import org.careforall.platform.event.AppName;

/**
 * Sends what stands in the outbox to the app's topic, on one thread.
 *
 * <p>A crash between the broker's commit and the database's sends rows again, and the consumers' inboxes take them once.
 * Never XA (ADR 0001). While the broker is away the rows wait, and the app goes on.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class OutboxRelay {

    private static final String PART = "OutboxRelay";

    /**
     * After a short batch: every consumer pays for each message with a transaction, so that more events per message is what
     * brings the most (measured: ADR 0001). An event waits for it once on each topic that it goes through.
     */
    private static final long LINGER_MILLIS = 50;

    private static final long IDLE_MILLIS = 500;
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 1_000;

    /**
     * A thread of its own, since its work has no end: in the server's pool it would hold one of few threads for each app, and a
     * server that starts on a busy machine, and gives the pool no more, would wait for the last of them for minutes.
     */
    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private RelaySignal signal;

    @Inject
    private BrokerLink broker;

    @Inject
    private OutboxRound round;

    @Inject
    private RepeatedWork work;

    @Inject
    private AppName app;

    private volatile boolean running = true;
    private Thread loop;

    @PostConstruct
    void start() {
        loop = threads.newThread(this::run);
        loop.setName("outbox-relay-" + app.name());
        loop.start();
    }

    @PreDestroy
    void stop() {
        running = false;
        signal.ring();
        loop.interrupt();
    }

    private void run() {
        while (running) {
            try {
                relayUntilIdle();
                broker.probeWhenDue(round::probe);
                work.worked(PART);
                signal.await(IDLE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (JMSException e) {
                broker.down(e);
                pause(PAUSE_AFTER_FAILURE_MILLIS);
            } catch (SQLException | RuntimeException e) {
                pause(work.failed(PART, e).toMillis());
            }
        }
    }

    private void relayUntilIdle() throws SQLException, JMSException, InterruptedException {
        int taken;
        do {
            taken = round.relay();
            if (taken > 0 && taken < OutboxTake.LIMIT) {
                Thread.sleep(LINGER_MILLIS);
            }
        } while (taken > 0 && running);
    }

    private void pause(long millis) {
        try {
            signal.await(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
