// SPDX-License-Identifier: Apache-2.0
package org.careforall.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.careforall.standalone.AllInOne;
import org.careforall.standalone.BrokerSettings;
import org.careforall.standalone.DataDirectory;
import org.careforall.standalone.DatabaseSettings;
import org.careforall.standalone.EmbeddedBroker;
import org.careforall.standalone.EmbeddedDatabase;
import org.careforall.standalone.LibertyServer;
import org.careforall.standalone.LibertySettings;
import org.careforall.standalone.RepositoryLayout;
import org.careforall.standalone.Settings;
import org.careforall.standalone.mail.Mail;

/** The whole house, started as {@code ./run} starts it; parts of it can be taken away and brought back. */
final class House implements AutoCloseable {

    private static final Duration READY = Duration.ofSeconds(300);
    private static final String ADMIN = "admin@careforall.local";

    private static final List<String> QUEUES = List.of(
            "donation.campaign-events",
            "donation.payment-events",
            "payment.donation-events",
            "payment.campaign-events",
            "campaign.donation-events",
            "notification.user-events",
            "notification.campaign-events",
            "notification.donation-events");

    private final DataDirectory data;
    private final AllInOne parts;
    private EmbeddedDatabase database;
    private EmbeddedBroker broker;
    private LibertyServer server;
    private String sharedCampaign;

    private House(DataDirectory data, AllInOne parts) {
        this.data = data;
        this.parts = parts;
    }

    /** A fresh house; returns when it is ready. */
    static House start(Path folder, int port) {
        DataDirectory data = DataDirectory.open(folder);
        data.clear();
        House house = new House(
                data,
                AllInOne.start(RepositoryLayout.find(), data, Settings.load(data, Map.of()), port, stopping -> {}));
        try {
            house.parts.awaitReady();
            house.database = house.parts.database();
            house.broker = house.parts.broker();
            house.server = house.parts.liberty();
            return house;
        } catch (RuntimeException e) {
            house.parts.close();
            throw e;
        }
    }

    /** Where everything is kept. */
    Path data() {
        return data.path();
    }

    Api api() {
        return Api.at(parts.addresses().local());
    }

    Actors actors() {
        return new Actors(api(), ADMIN, parts.settings().secret("ADMIN_PASSWORD"));
    }

    Campaigns campaigns() {
        return new Campaigns(actors());
    }

    Donations donations() {
        return new Donations(api());
    }

    StripeWebhooks webhooks() {
        return new StripeWebhooks(api(), parts.settings().secret("STRIPE_WEBHOOK_SECRET"));
    }

    ProviderSandbox sandbox() {
        return new ProviderSandbox(Api.at(parts.addresses().sandbox()));
    }

    /** A campaign for tests that leave no trace in it, known to donation-app. */
    synchronized String sharedCampaign() {
        if (sharedCampaign == null) {
            sharedCampaign = campaigns().active();
            quiet();
        }
        return sharedCampaign;
    }

    Answer ready() {
        return api().get("/health/ready");
    }

    JsonNode ledger(Api staff, String campaign) {
        return staff.get("/api/donations/ledger?campaignId=" + campaign)
                .expect(200)
                .json();
    }

    /** Follows the checkout link to the provider's page and sends its form, as a browser would. */
    void payAtTheProvider(String checkoutUrl, String card) {
        // until the gift has reached payment-app, the link says 404
        URI page = URI.create(Awaitility.await()
                .until(() -> Api.at(URI.create(checkoutUrl)).get(checkoutUrl), answer -> answer.status() != 404)
                .expect(303)
                .header("Location"));
        Answer paid = Api.at(page).form(page.getRawPath(), Map.of("card", card));
        if (paid.status() >= 500) {
            throw new AssertionError(paid.toString());
        }
    }

    List<Mail> mailsTo(String address) {
        return parts.mail().orElseThrow().mails().stream()
                .filter(mail -> mail.to().contains(address))
                .toList();
    }

    /** Waits until no event is under way: every outbox and every queue is empty, twice in a row. */
    void quiet() {
        int[] quietLooks = {0};
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> {
                    Map<String, Long> underWay = underWay();
                    quietLooks[0] = underWay.isEmpty() ? quietLooks[0] + 1 : 0;
                    assertThat(underWay).isEmpty();
                    assertThat(quietLooks[0]).isGreaterThanOrEqualTo(2);
                });
    }

    private Map<String, Long> underWay() throws SQLException {
        Map<String, Long> underWay = new TreeMap<>();
        for (String app : EmbeddedDatabase.APPS) {
            try (Connection connection = database.dataSource(app).getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select count(*) from outbox")) {
                row.next();
                underWay.put("outbox of " + app, row.getLong(1));
            }
        }
        QUEUES.forEach(queue -> underWay.put(queue, broker.waiting(queue)));
        underWay.values().removeIf(count -> count == 0);
        return underWay;
    }

    /** Changes rows behind the apps' back. */
    void tamper(String app, String sql) {
        try (Connection connection = database.dataSource(app).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Ends every connection that the apps have to their databases; PostgreSQL goes on. */
    void cutDatabaseConnections() {
        EmbeddedDatabase.APPS.forEach(app -> tamper(app, """
                select pg_terminate_backend(pid) from pg_stat_activity
                where usename = current_user and pid <> pg_backend_pid()"""));
    }

    void withoutBroker(Runnable work) {
        BrokerSettings settings =
                new BrokerSettings(data.resolve("broker"), broker.port(), broker.user(), broker.password());
        broker.close();
        try {
            work.run();
        } finally {
            broker = EmbeddedBroker.start(settings);
        }
    }

    void withoutDatabase(Runnable work) {
        Map<String, String> passwords = EmbeddedDatabase.APPS.stream()
                .collect(Collectors.toMap(app -> app, app -> parts.settings().secret(Settings.databasePassword(app))));
        DatabaseSettings settings = new DatabaseSettings(
                data.resolve("postgres"),
                database.port(),
                DatabaseSettings.Durability.DURABLE,
                parts.settings().secret("POSTGRES_PASSWORD"),
                new HashMap<>(passwords));
        database.close();
        try {
            work.run();
        } finally {
            database = EmbeddedDatabase.start(settings);
        }
    }

    void killServerAndStartAgain() {
        killServerAndStartAgain(Map.of());
    }

    /** With other settings, until it is started again. */
    void killServerAndStartAgain(Map<String, String> others) {
        server.kill9();
        server = LibertyServer.start(with(parts.liberty().settings(), others));
        server.awaitReady(READY);
    }

    /** The server of one app beside the one of all; returns when its process runs, with other settings than that one's. */
    LibertyServer startAppServer(String app, int port, Map<String, String> others) {
        LibertySettings all = parts.liberty().settings();
        LibertySettings own = new LibertySettings(
                all.layout(),
                app,
                data.resolve("liberty-" + app),
                all.environment(),
                URI.create("http://localhost:" + port));
        Map<String, String> settings = new HashMap<>(others);
        settings.put("HTTP_PORT", Integer.toString(port));
        return LibertyServer.start(with(own, settings));
    }

    private static LibertySettings with(LibertySettings settings, Map<String, String> others) {
        Map<String, String> environment = new HashMap<>(settings.environment());
        environment.putAll(others);
        return new LibertySettings(
                settings.layout(), settings.server(), settings.directory(), environment, settings.address());
    }

    @Override
    public void close() {
        server.close();
        broker.close();
        database.close();
        parts.close();
        data.close();
    }
}
