// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.careforall.standalone.EmbeddedDatabase;

/**
 * What has begun and has not ended: events in outboxes and queues, mails, receipts and leaves that are due, webhooks that
 * the provider has yet to deliver.
 */
final class UnderWay {

    private static final Duration QUIET_LIMIT = Duration.ofSeconds(240);
    private static final int LOOKS = 3;
    private static final int TRIES = 20;
    private static final String DEAD = "dead-letter";

    private final House house;
    private final Api provider;

    UnderWay(House house) {
        this.house = house;
        this.provider = new Api(house.provider());
    }

    /** Waits a moment for something to be on its way through the broker, and tells how much it is. */
    long somethingUnderWay() {
        for (int i = 0; i < TRIES; i++) {
            try (Connections open = Connections.of(house)) {
                long messages = events(open).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
                if (messages > 0) {
                    return messages;
                }
            } catch (SQLException e) {
                throw new DrillFailed("the outboxes cannot be read", e);
            }
        }
        return 0;
    }

    /** How many messages the broker has. */
    long queued() {
        Map<String, Long> queues = house.broker().waiting();
        queues.remove(DEAD);
        return queues.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many events are still to be sent, or to be acknowledged as sent. */
    long inOutboxes() {
        try (Connections open = Connections.of(house)) {
            return outboxes(open).values().stream().mapToLong(Long::longValue).sum();
        } catch (SQLException e) {
            throw new DrillFailed("the outboxes cannot be read", e);
        }
    }

    /** The events that are still to be sent, or to be acknowledged as sent. */
    Set<UUID> unsent() {
        try (Connections open = Connections.of(house)) {
            Set<UUID> events = new HashSet<>();
            Rows rows = new Rows(open.all());
            for (String app : EmbeddedDatabase.APPS) {
                events.addAll(rows.list(app, "select event_id from outbox", row -> Rows.id(row, "event_id")));
            }
            return events;
        } catch (SQLException e) {
            throw new DrillFailed("the outboxes cannot be read", e);
        }
    }

    private Map<String, Long> outboxes(Connections open) throws SQLException {
        Map<String, Long> events = new TreeMap<>();
        Rows rows = new Rows(open.all());
        for (String app : EmbeddedDatabase.APPS) {
            events.put("outbox of " + app, rows.count(app, "select count(*) from outbox"));
        }
        return events;
    }

    private Map<String, Long> events(Connections open) throws SQLException {
        Map<String, Long> events = outboxes(open);
        events.putAll(house.broker().waiting());
        events.remove(DEAD);
        return events;
    }

    long deadLetters() {
        return house.broker().waiting().get(DEAD);
    }

    /** Waits until nothing is; what still is when the patience ends, else nothing. */
    Map<String, Long> awaitQuiet() {
        Map<String, Long> last = new TreeMap<>();
        int[] quiet = {0};
        Pause.until(QUIET_LIMIT, () -> {
            last.clear();
            last.putAll(all());
            quiet[0] = last.isEmpty() ? quiet[0] + 1 : 0;
            return quiet[0] >= LOOKS;
        });
        return last;
    }

    private Map<String, Long> all() {
        try (Connections open = Connections.of(house)) {
            Map<String, Long> all = events(open);
            Rows rows = new Rows(open.all());
            rows.execute("notification", BookQueries.MAILS_OF_THE_DEAD);
            all.putAll(Books.leftOver(rows, EmbeddedDatabase.APPS));
            all.keySet().removeIf(what -> what.endsWith("set aside"));
            Reply webhooks = provider.get("/sandbox/webhooks", Map.of()).required("the sandbox");
            all.put("webhooks of the provider", webhooks.json().path("pending").asLong());
            all.values().removeIf(count -> count == 0);
            return all;
        } catch (SQLException e) {
            throw new DrillFailed("the books cannot be read", e);
        }
    }

    /** A connection to each app's database. */
    static final class Connections implements AutoCloseable {

        private final Map<String, Connection> all = new TreeMap<>();

        static Connections of(House house) throws SQLException {
            Connections connections = new Connections();
            for (String app : EmbeddedDatabase.APPS) {
                connections.all.put(app, house.connect(app));
            }
            return connections;
        }

        Map<String, Connection> all() {
            return all;
        }

        Connections inTransactions() throws SQLException {
            for (Connection connection : all.values()) {
                connection.setAutoCommit(false);
            }
            return this;
        }

        @Override
        public void close() throws SQLException {
            for (Connection connection : all.values()) {
                connection.close();
            }
        }
    }
}
