// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;

/** What no request can make: events that were set aside, and mails that were given up. Written into the house's databases. */
final class Plants {

    private static final Map<String, String> SUBSCRIPTIONS = Map.of(
            "user", "user.nothing",
            "campaign", "campaign.donation-events",
            "donation", "donation.payment-events",
            "payment", "payment.donation-events",
            "notification", "notification.donation-events");

    private final int port;
    private final Properties secrets = new Properties();

    /** @param data the house's data directory */
    Plants(Path data) throws IOException {
        List<String> lines = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"));
        port = Integer.parseInt(lines.get(3).strip());
        try (var reader = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(reader);
        }
    }

    String secret(String name) {
        return secrets.getProperty(name);
    }

    /** Empty batches that wait to be replayed; a replay takes effect by doing nothing. */
    List<UUID> setAside(String app, int count) throws SQLException {
        return insert(app, """
            insert into set_aside (id, subscription, payload, cause) values (?, '%s', '[]', 'planted')""".formatted(SUBSCRIPTIONS.get(app)), count);
    }

    /** Mails that were given up. */
    List<UUID> failedMails(int count) throws SQLException {
        return insert("notification", """
            with told as (insert into notice (id, kind, subject_id, occurrence, campaign_id, amount, currency, created_at)
              values (?, 'GIFT_THANKS', gen_random_uuid(), 0, gen_random_uuid(), 2000, 'USD', now()) returning id)
            insert into mail_outbox (notice_id, address, due_at, failed_at, error)
              select id, 'grace@example.org', now(), now(), 'planted' from told""", count);
    }

    /** Webhooks whose bodies are no longer kept. */
    List<UUID> droppedWebhooks(int count) throws SQLException {
        return insert("payment", """
            insert into webhook_event (id, type, state, told_at) values ('evt_' || ?::text, 'customer.created', 'ignored', now())""", count);
    }

    /** Addresses that are held back; limits are off, so that nobody feels it. */
    List<UUID> holds(int count) throws SQLException {
        return insert("donation", """
            insert into velocity_hold (kind, key, failed, captured, since, until)
              values ('EMAIL', replace(?::text, '-', ''), 20, 0, now(), now() + interval '1 day')""", count);
    }

    /** By app: the causes of what was set aside and was not planted. */
    Map<String, List<String>> setAsideByTheRun() throws SQLException {
        Map<String, List<String>> found = new TreeMap<>();
        for (String app : SUBSCRIPTIONS.keySet()) {
            try (Connection connection = connect(app);
                    PreparedStatement select = connection.prepareStatement(
                            "select distinct left(cause, 300) from set_aside where cause <> 'planted' limit 20");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.computeIfAbsent(app, name -> new ArrayList<>()).add(row.getString(1));
                }
            }
        }
        return found;
    }

    private List<UUID> insert(String app, String sql, int count) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (Connection connection = connect(app);
                PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < count; i++) {
                ids.add(UUID.randomUUID());
                insert.setObject(1, ids.get(i));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return ids;
    }

    private Connection connect(String app) throws SQLException {
        String name = "careforall_" + app;
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + port + "/" + name,
                name,
                secrets.getProperty(app.toUpperCase(Locale.ROOT) + "_DB_PASSWORD"));
    }
}
