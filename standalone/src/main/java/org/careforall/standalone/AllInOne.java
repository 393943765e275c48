// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.careforall.sandbox.SandboxServer;
import org.careforall.sandbox.SandboxSettings;
import org.careforall.standalone.mail.MailSink;

/**
 * The whole house on one machine: PostgreSQL, broker, mail sink and payment sandbox in this process, all apps in one
 * Liberty server beside it.
 *
 * <p>With {@code STRIPE_SECRET_KEY} or {@code STRIPE_API_BASE} in the environment payments go there and no sandbox is
 * started; with {@code SMTP_HOST} mail goes there and no sink is.
 */
public final class AllInOne implements AutoCloseable {

    private static final Duration READY_LIMIT = Duration.ofSeconds(300);
    static final String SERVER = "all-in-one";

    private final Addresses addresses;
    private final Settings settings;
    private final Parts parts;
    private final CompletableFuture<EmbeddedDatabase> database;
    private final CompletableFuture<EmbeddedBroker> broker;
    private final Optional<CompletableFuture<MailSink>> mail;
    private final Optional<CompletableFuture<SandboxServer>> sandbox;
    private final CompletableFuture<LibertyServer> liberty;

    private AllInOne(RepositoryLayout layout, DataDirectory data, Settings settings, int port, Parts parts) {
        this.settings = settings;
        this.parts = parts;
        this.addresses = Addresses.of(settings, port);
        LibertySettings earlier = liberty(layout, data, Map.of());
        LibertyProcess.stopOrphan(earlier);
        addresses.requireFree();
        PortBook ports = new PortBook(data);
        this.database = parts.start("PostgreSQL", () -> EmbeddedDatabase.start(database(data, ports.port("postgres"))));
        int brokerPort = ports.port("broker");
        this.broker = parts.start(
                "broker",
                () -> EmbeddedBroker.start(new BrokerSettings(
                        data.resolve("broker"),
                        brokerPort,
                        ServerEnvironment.BROKER_USER,
                        settings.secret("BROKER_PASSWORD"))));
        int smtpPort = ports.port("smtp");
        this.mail = settings.given("SMTP_HOST").isPresent()
                ? Optional.empty()
                : Optional.of(parts.start(
                        "mailbox",
                        () -> MailSink.start(
                                smtpPort,
                                addresses.listen(),
                                addresses.mailbox().getPort())));
        this.sandbox = usesStripe(settings)
                ? Optional.empty()
                : Optional.of(parts.start("sandbox", () -> SandboxServer.start(sandbox(data))));
        this.liberty = parts.start("Liberty", () -> {
            int databasePort = Parts.await(database).port();
            return LibertyServer.start(liberty(
                    layout,
                    data,
                    new ServerEnvironment(settings, addresses).variables(databasePort, brokerPort, smtpPort)));
        });
    }

    /**
     * Begins to start everything; {@link #awaitReady} waits for it.
     *
     * @param port the API's; the sandbox takes the next one, the mailbox the one after
     * @param stopping told the name of each part that {@link #close} is about to stop
     * @throws StartRefused when a port is in use
     */
    public static AllInOne start(
            RepositoryLayout layout, DataDirectory data, Settings settings, int port, Consumer<String> stopping) {
        return new AllInOne(layout, data, settings, port, new Parts(stopping));
    }

    /**
     * Waits until every part answers, and the apps are ready.
     *
     * @throws StartRefused when one does not
     */
    public void awaitReady() {
        Parts.await(database);
        Parts.await(broker);
        mail.ifPresent(Parts::await);
        sandbox.ifPresent(Parts::await);
        liberty().awaitReady(READY_LIMIT);
    }

    private static boolean usesStripe(Settings settings) {
        return settings.given("STRIPE_SECRET_KEY").isPresent()
                || settings.given("STRIPE_API_BASE").isPresent();
    }

    private DatabaseSettings database(DataDirectory data, int port) {
        Map<String, String> passwords = EmbeddedDatabase.APPS.stream()
                .collect(Collectors.toMap(app -> app, app -> settings.secret(Settings.databasePassword(app))));
        return new DatabaseSettings(
                data.resolve("postgres"),
                port,
                DatabaseSettings.Durability.DURABLE,
                settings.secret("POSTGRES_PASSWORD"),
                passwords);
    }

    private SandboxSettings sandbox(DataDirectory data) {
        return new SandboxSettings(
                        addresses.listen(),
                        addresses.sandbox().getPort(),
                        data.resolve("sandbox"),
                        addresses.local().resolve("/api/payments/webhooks/stripe"),
                        settings.secret("STRIPE_WEBHOOK_SECRET"),
                        addresses.sandbox(),
                        0)
                .withSecretKey(settings.secret("STRIPE_SECRET_KEY"));
    }

    private LibertySettings liberty(RepositoryLayout layout, DataDirectory data, Map<String, String> environment) {
        return new LibertySettings(layout, SERVER, data.resolve("liberty"), environment, addresses.local());
    }

    /** Where everything answers. */
    public Addresses addresses() {
        return addresses;
    }

    /** The installation's secrets. */
    public Settings settings() {
        return settings;
    }

    public EmbeddedDatabase database() {
        return Parts.await(database);
    }

    public EmbeddedBroker broker() {
        return Parts.await(broker);
    }

    /** The mail sink; empty when mail goes to a real server. */
    public Optional<MailSink> mail() {
        return mail.map(Parts::await);
    }

    /** The sandbox; empty when payments go to Stripe. */
    public Optional<SandboxServer> sandbox() {
        return sandbox.map(Parts::await);
    }

    public LibertyServer liberty() {
        return Parts.await(liberty);
    }

    /** Stops Liberty, sandbox, mailbox, broker and PostgreSQL, in this order. */
    @Override
    public void close() {
        parts.close();
    }
}
