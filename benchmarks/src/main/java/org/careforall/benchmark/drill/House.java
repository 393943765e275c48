// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.careforall.sandbox.SandboxServer;
import org.careforall.sandbox.SandboxSettings;
import org.careforall.standalone.Addresses;
import org.careforall.standalone.BrokerSettings;
import org.careforall.standalone.DataDirectory;
import org.careforall.standalone.DatabaseSettings;
import org.careforall.standalone.EmbeddedDatabase;
import org.careforall.standalone.LibertyServer;
import org.careforall.standalone.LibertySettings;
import org.careforall.standalone.Orphans;
import org.careforall.standalone.Ports;
import org.careforall.standalone.RepositoryLayout;
import org.careforall.standalone.ServerEnvironment;
import org.careforall.standalone.Settings;
import org.careforall.standalone.mail.MailSink;

/**
 * The drill's own instance: each part can be taken away and brought back, and Liberty reaches PostgreSQL and the broker
 * through proxies only.
 */
final class House implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(House.class.getName());
    private static final Duration READY = Duration.ofSeconds(300);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final DataDirectory data;
    private final Settings settings;
    private final Addresses addresses;
    private DatabaseServer database;
    private BrokerProcess broker;
    private Proxy databaseProxy;
    private Proxy brokerProxy;
    private MailSink mail;
    private final SandboxSettings sandboxSettings;
    private SandboxServer sandbox;
    private LibertyServer liberty;

    private House(DataDirectory data) {
        this.data = keep(data);
        this.settings = Settings.load(data, Map.of());
        URI local = http(Ports.free());
        this.addresses = new Addresses("localhost", local, local, http(Ports.free()), http(Ports.free()));
        this.sandboxSettings = new SandboxSettings(
                        "localhost",
                        addresses.sandbox().getPort(),
                        data.resolve("sandbox"),
                        local.resolve("/api/payments/webhooks/stripe"),
                        settings.secret("STRIPE_WEBHOOK_SECRET"),
                        addresses.sandbox(),
                        0)
                .withSecretKey(settings.secret("STRIPE_SECRET_KEY"));
    }

    /** A fresh house; returns when it is ready. */
    static House start(RepositoryLayout layout, Path folder) {
        DataDirectory data = DataDirectory.open(folder);
        Orphans.stop(layout, data);
        data.clear();
        House house = new House(data);
        Runtime.getRuntime().addShutdownHook(new Thread(house::close, "stop"));
        try {
            house.start(layout);
            return house;
        } catch (IOException | RuntimeException e) {
            house.close();
            throw new DrillFailed("the house did not start: " + e.getMessage(), e);
        }
    }

    private void start(RepositoryLayout layout) throws IOException {
        int databasePort = Ports.free();
        database = keep(new DatabaseServer(new DatabaseSettings(
                data.resolve("postgres"),
                databasePort,
                DatabaseSettings.Durability.DURABLE,
                settings.secret("POSTGRES_PASSWORD"),
                EmbeddedDatabase.APPS.stream()
                        .collect(Collectors.toMap(
                                app -> app, app -> settings.secret(Settings.databasePassword(app)))))));
        int brokerPort = Ports.free();
        broker = keep(BrokerProcess.start(new BrokerSettings(
                data.resolve("broker"),
                brokerPort,
                ServerEnvironment.BROKER_USER,
                settings.secret("BROKER_PASSWORD"))));
        databaseProxy = keep(Proxy.start(databasePort, PostgresCommits::new));
        brokerProxy = keep(Proxy.start(brokerPort, ArtemisCommits::new));
        mail = keep(MailSink.start(0, "localhost", addresses.mailbox().getPort()));
        sandbox = SandboxServer.start(sandboxSettings);
        keep(() -> sandbox.close());
        liberty = LibertyServer.start(
                new LibertySettings(layout, "all-in-one", data.resolve("liberty"), environment(), addresses.local()));
        keep(() -> liberty.close());
        liberty.awaitReady(READY);
    }

    private synchronized <T extends AutoCloseable> T keep(T part) {
        parts.push(part);
        return part;
    }

    private Map<String, String> environment() {
        Map<String, String> variables = new HashMap<>(new ServerEnvironment(settings, addresses)
                .variables(databaseProxy.port(), brokerProxy.port(), mail.smtpPort()));
        variables.put("CAREFORALL_LIMITS", "off");
        variables.put("PAYMENT_CAPTURE", "automatic");
        return variables;
    }

    private static URI http(int port) {
        return URI.create("http://localhost:" + port);
    }

    URI api() {
        return addresses.local();
    }

    URI provider() {
        return addresses.sandbox();
    }

    String secret(String name) {
        return settings.secret(name);
    }

    Path file(String name) {
        return data.resolve(name);
    }

    Connection connect(String app) throws SQLException {
        return database.connect(app);
    }

    DatabaseServer database() {
        return database;
    }

    BrokerProcess broker() {
        return broker;
    }

    Proxy databaseProxy() {
        return databaseProxy;
    }

    Proxy brokerProxy() {
        return brokerProxy;
    }

    void killLiberty() {
        liberty.kill9();
    }

    void startLiberty() {
        liberty = LibertyServer.start(liberty.settings());
        liberty.awaitReady(READY);
    }

    /** Nobody listens at the provider's address for a while. */
    void withoutProvider(Runnable work) {
        sandbox.close();
        try {
            work.run();
        } finally {
            try {
                sandbox = SandboxServer.start(sandboxSettings);
            } catch (IOException e) {
                throw new DrillFailed("the sandbox did not start again", e);
            }
        }
    }

    /** Stops the parts, the last started first; again it does nothing. */
    @Override
    public synchronized void close() {
        while (!parts.isEmpty()) {
            AutoCloseable part = parts.pop();
            try {
                part.close();
            } catch (Exception e) {
                // the others must be stopped all the same
                LOG.log(Level.WARNING, "not stopped: " + part, e);
            }
        }
    }
}
