// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
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
import org.careforall.standalone.RepositoryLayout;
import org.careforall.standalone.ServerEnvironment;
import org.careforall.standalone.Settings;
import org.careforall.standalone.mail.MailSink;

/**
 * The drill's own instance: each part can be taken away and brought back, and Liberty reaches PostgreSQL and the broker
 * through proxies only.
 */
final class House implements AutoCloseable {

    private static final Duration READY = Duration.ofSeconds(300);

    private final DataDirectory data;
    private final Settings settings;
    private final Addresses addresses;
    private final DatabaseServer database;
    private final BrokerProcess broker;
    private final Proxy databaseProxy;
    private final Proxy brokerProxy;
    private final MailSink mail;
    private final SandboxSettings sandboxSettings;
    private SandboxServer sandbox;
    private LibertyServer liberty;

    private House(RepositoryLayout layout, DataDirectory data) throws IOException {
        this.data = data;
        this.settings = Settings.load(data, Map.of());
        URI local = http(Loopback.freePort());
        this.addresses = new Addresses("localhost", local, local, http(Loopback.freePort()), http(Loopback.freePort()));
        int databasePort = Loopback.freePort();
        this.database = new DatabaseServer(new DatabaseSettings(
                data.resolve("postgres"),
                databasePort,
                DatabaseSettings.Durability.DURABLE,
                settings.secret("POSTGRES_PASSWORD"),
                EmbeddedDatabase.APPS.stream()
                        .collect(
                                Collectors.toMap(app -> app, app -> settings.secret(Settings.databasePassword(app))))));
        int brokerPort = Loopback.freePort();
        this.broker = BrokerProcess.start(new BrokerSettings(
                data.resolve("broker"), brokerPort, ServerEnvironment.BROKER_USER, settings.secret("BROKER_PASSWORD")));
        this.databaseProxy = Proxy.start(databasePort, PostgresCommits::new);
        this.brokerProxy = Proxy.start(brokerPort, ArtemisCommits::new);
        this.mail = MailSink.start(0, "localhost", addresses.mailbox().getPort());
        this.sandboxSettings = new SandboxSettings(
                        "localhost",
                        addresses.sandbox().getPort(),
                        data.resolve("sandbox"),
                        local.resolve("/api/payments/webhooks/stripe"),
                        settings.secret("STRIPE_WEBHOOK_SECRET"),
                        addresses.sandbox(),
                        0)
                .withSecretKey(settings.secret("STRIPE_SECRET_KEY"));
        this.sandbox = SandboxServer.start(sandboxSettings);
        this.liberty = LibertyServer.start(
                new LibertySettings(layout, "all-in-one", data.resolve("liberty"), environment(), addresses.local()));
    }

    /** A fresh house; returns when it is ready. */
    static House start(RepositoryLayout layout, Path folder) {
        DataDirectory data = DataDirectory.open(folder);
        data.clear();
        try {
            House house = new House(layout, data);
            house.liberty.awaitReady(READY);
            return house;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    @Override
    public void close() {
        liberty.close();
        sandbox.close();
        mail.close();
        databaseProxy.close();
        brokerProxy.close();
        broker.close();
        database.close();
        data.close();
    }
}
