// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.careforall.platform.event.AppName;
import org.careforall.platform.health.BrokerStatus;

/**
 * What the relay knows of the broker. A send or a probe says that it is there; an error says that it is not, and so does
 * silence, so that a call that hangs cannot pass for health.
 */
@ApplicationScoped
public class BrokerLink implements BrokerStatus {

    private static final Logger LOG = Logger.getLogger(BrokerLink.class.getName());
    private static final long PROBE_AFTER = Duration.ofSeconds(3).toNanos();
    private static final long DOWN_AFTER = Duration.ofSeconds(10).toNanos();

    /** What asks the broker whether it is there. */
    @FunctionalInterface
    interface Probe {
        void ask() throws JMSException;
    }

    private AppName app;
    private final LongAdder sent = new LongAdder();
    private volatile long lastAnswer = System.nanoTime() - DOWN_AFTER;
    private volatile boolean failed = true;

    /** For CDI's proxies. */
    protected BrokerLink() {}

    /** Made by CDI. */
    @Inject
    public BrokerLink(AppName app) {
        this.app = app;
    }

    @Override
    public boolean up() {
        return !failed && System.nanoTime() - lastAnswer < DOWN_AFTER;
    }

    /** Events sent since the start. */
    public long eventsSent() {
        return sent.sum();
    }

    void sent(int events) {
        sent.add(events);
        answered();
    }

    void probeWhenDue(Probe probe) throws JMSException {
        if (failed || System.nanoTime() - lastAnswer > PROBE_AFTER) {
            probe.ask();
            answered();
        }
    }

    void down(JMSException cause) {
        if (!failed) {
            LOG.log(Level.WARNING, app.name() + ": the broker is away; events wait in the outbox", cause);
        }
        failed = true;
    }

    private void answered() {
        if (failed) {
            LOG.log(Level.INFO, "{0}: the broker is there", app.name());
        }
        failed = false;
        lastAnswer = System.nanoTime();
    }
}
