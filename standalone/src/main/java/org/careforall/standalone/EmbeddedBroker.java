// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/**
 * An Artemis broker on the loopback interface, with the addresses and subscription queues of the {@code artemis}
 * module, so that what is sent before a consumer first starts waits for it.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private final BrokerSettings settings;
    private final int port;
    private final boolean forTests;
    private final EmbeddedActiveMQ broker;
    private final QuietLogs quiet;

    private EmbeddedBroker(
            BrokerSettings settings, int port, boolean forTests, EmbeddedActiveMQ broker, QuietLogs quiet) {
        this.quiet = quiet;
        this.settings = settings;
        this.port = port;
        this.forTests = forTests;
        this.broker = broker;
    }

    /**
     * Starts the broker and returns when it takes connections.
     *
     * @throws StartRefused when it does not start
     */
    public static EmbeddedBroker start(BrokerSettings settings) {
        return start(settings, false);
    }

    /** A broker for unit tests: on a free port, in a directory of its own that close deletes. */
    public static EmbeddedBroker forTests() {
        try {
            Path directory = Files.createTempDirectory("careforall-broker");
            return start(new BrokerSettings(directory, 0, "careforall", Secrets.randomText(12)), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedBroker start(BrokerSettings settings, boolean forTests) {
        int port = settings.port() == 0 ? Ports.free() : settings.port();
        QuietLogs quiet = QuietLogs.on();
        try {
            Configuration configuration = BrokerConfiguration.of(settings.directory(), settings.host(), port);
            EmbeddedActiveMQ broker = new EmbeddedActiveMQ()
                    .setConfiguration(configuration)
                    .setSecurityManager(accounts(settings.user(), settings.password()));
            broker.start();
            if (!broker.getActiveMQServer().isActive()) {
                broker.stop();
                throw new StartRefused("the broker did not become active: see the log");
            }
            return new EmbeddedBroker(settings, port, forTests, broker, quiet);
        } catch (StartRefused e) {
            throw e;
        } catch (Exception e) {
            throw new StartRefused("the broker did not start: " + e.getMessage(), e);
        }
    }

    private static ActiveMQJAASSecurityManager accounts(String user, String password) {
        SecurityConfiguration accounts = new SecurityConfiguration();
        accounts.addUser(user, password);
        accounts.addRole(user, BrokerConfiguration.ROLE);
        return new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), accounts);
    }

    /** The TCP port on the loopback interface. */
    public int port() {
        return port;
    }

    /** The URL that an Artemis connection factory takes. */
    public String url() {
        return "tcp://localhost:" + port;
    }

    /** The account that may send and consume. */
    public String user() {
        return settings.user();
    }

    /** That account's password. */
    public String password() {
        return settings.password();
    }

    /**
     * How many messages wait in a subscription's queue, those under way to a consumer included.
     *
     * @throws IllegalArgumentException when the broker has no such queue
     */
    public long waiting(String queue) {
        var found = broker.getActiveMQServer().locateQueue(queue);
        if (found == null) {
            throw new IllegalArgumentException("no such queue: " + queue);
        }
        return found.getMessageCount();
    }

    /** Stops the broker; what was acknowledged as stored is there at the next start. */
    @Override
    public void close() {
        try {
            broker.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the broker did not stop", e);
        } finally {
            if (forTests) {
                Directories.delete(settings.directory());
            }
        }
    }
}
