// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.careforall.standalone.EmbeddedDatabase;
import org.careforall.standalone.RepositoryLayout;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;

/** The apps' real tables with four gifts in them: captured, captured and partly refunded, only promised, paid on a page. */
final class SmallHouse implements AutoCloseable {

    static final List<String> APPS = List.of("campaign", "donation", "notification", "payment");
    static final UUID CAMPAIGN = UUID.fromString("00000000-0000-7000-8000-00000000000c");

    static final UUID HOSTED = UUID.fromString("00000000-0000-7000-8000-000000000004");
    private static final Taken PROVIDERS = new Taken(4000, 1000);

    private final EmbeddedDatabase database = EmbeddedDatabase.forTests(APPS.toArray(String[]::new));
    private final Map<String, Connection> connections = new TreeMap<>();
    private final List<Gift> gifts = new ArrayList<>();

    SmallHouse() throws SQLException, IOException {
        for (String app : APPS) {
            Connection connection = connection(app);
            connection.setAutoCommit(false);
            connections.put(app, connection);
            run(app, scripts("platform/src/main/resources/db/platform"));
            run(app, scripts(app + "-app/src/main/resources/db/migration"));
            connection.commit();
        }
        gift(1, "CAPTURED", 1000, new Taken(1000, 0));
        gift(2, "PARTIALLY_REFUNDED", 2000, new Taken(2000, 500));
        gift(3, "INITIATED", 3000, Taken.NOTHING);
        hosted();
        run("campaign", List.of("""
                insert into campaign_total (campaign_id, currency, captured, refunded, raised, donations, donors, as_of)
                values ('%s', 'USD', 7000, 1500, 5500, 3, 1, now())""".formatted(CAMPAIGN)));
        run(
                "donation",
                List.of("""
                insert into log_leaf (leaf_index, transaction_id, salt)
                select row_number() over () - 1, transaction_id, decode(repeat('00', 16), 'hex') from log_pending""", "update log_head set size = (select count(*) from log_leaf)", "delete from log_pending"));
        for (Connection connection : connections.values()) {
            connection.commit();
        }
    }

    /** The provider took and gave back, by a page of ours: its own books know of it. */
    private void hosted() throws SQLException {
        Gift gift = gift(4, "PARTIALLY_REFUNDED", 4000, PROVIDERS);
        gift.refundAsked(PROVIDERS.refunded());
        gift.refundAnswered(new Reply(201, "{\"status\": \"SUCCEEDED\"}", ""));
        run("payment", List.of("""
                insert into attempt (id, donation_id, number, provider, our_own, status, currency, captured, refunded)
                values (gen_random_uuid(), '%s', 1, 'stripe', true, 'CAPTURED', 'USD', 4000, 1000)""".formatted(HOSTED), """
                insert into refund (id, donation_id, attempt_id, amount, currency, status)
                select gen_random_uuid(), donation_id, id, 1000, 'USD', 'SUCCEEDED' from attempt"""));
    }

    /** For whole scripts: the driver splits statements, and does not know the bodies of SQL functions for what they are. */
    private Connection connection(String app) throws SQLException {
        PGSimpleDataSource source = (PGSimpleDataSource) database.dataSource(app);
        source.setPreferQueryMode(PreferQueryMode.SIMPLE);
        return source.getConnection();
    }

    private static List<String> scripts(String folder) throws IOException {
        try (Stream<Path> files = Files.list(RepositoryLayout.find().root().resolve(folder))) {
            List<Path> sorted = files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted(Comparator.comparingInt(SmallHouse::version))
                    .toList();
            List<String> scripts = new ArrayList<>();
            for (Path file : sorted) {
                scripts.add(Files.readString(file));
            }
            return scripts;
        }
    }

    private static int version(Path script) {
        return Integer.parseInt(script.getFileName().toString().replaceAll("^V(\\d+)__.*", "$1"));
    }

    private void run(String app, List<String> statements) throws SQLException {
        try (Statement statement = connections.get(app).createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Gift gift(int number, String status, long amount, Taken taken) throws SQLException {
        UUID id = UUID.fromString("00000000-0000-7000-8000-%012d".formatted(number));
        String key = key(number);
        Gift gift = new Gift(key, CAMPAIGN, amount, "{}", id.equals(HOSTED));
        gift.answered(new Reply(
                201, "{\"id\": \"%s\", \"total\": {\"amount\": %d, \"currency\": \"USD\"}}".formatted(id, amount), ""));
        gifts.add(gift);
        boolean captured = taken.captured() > 0;
        run("donation", List.of("""
                insert into donation (id, version, campaign_id, status, method, currency, amount, total, captured, refunded,
                    paid_captured, paid_refunded, donor_key, anonymous, history_group, external_reference, created_at,
                    captured_at)
                values ('%s', 1, '%s', '%s', 'CARD', 'USD', %d, %d, %d, %d, %d, %d, 'd', false, gen_random_uuid(), '%s',
                    now(), %s)""".formatted(
                        id,
                        CAMPAIGN,
                        status,
                        amount,
                        amount,
                        taken.captured(),
                        taken.refunded(),
                        taken.captured(),
                        taken.refunded(),
                        key,
                        captured ? "now()" : "null")));
        run("payment", List.of("""
                insert into payment (donation_id, known, donation_status, campaign_id, method, asked_amount, asked_currency,
                    captured, refunded)
                values ('%s', true, 'INITIATED', '%s', 'CARD', %d, 'USD', %d, %d)""".formatted(id, CAMPAIGN, amount, taken.captured(), taken.refunded())));
        if (captured) {
            paid(id, gift, taken);
            transition(id, "INITIATED", "CAPTURED");
        }
        if (taken.refunded() > 0) {
            book(id, "REFUND", -taken.refunded());
            transition(id, "CAPTURED", status);
        }
        return gift;
    }

    private void paid(UUID id, Gift gift, Taken taken) throws SQLException {
        Webhook webhook = new Webhook(StripeEvents.OURS + id, "{}", true, taken.refunded(), true);
        webhook.ended(Outcome.ACKNOWLEDGED);
        if (!gift.hosted()) {
            gift.told(List.of(webhook));
        }
        run("payment", List.of("""
                insert into webhook_event (id, type, state, donation_id, told_at)
                values ('%s', 'payment_intent.succeeded', 'applied', '%s', now())""".formatted((gift.hosted() ? "evt_provider" : "") + webhook.id(), id)));
        book(id, "CAPTURE", taken.captured());
        run("campaign", List.of("""
                insert into gift (donation_id, campaign_id, version, currency, captured, refunded, donor_key, captured_at)
                values ('%s', '%s', 1, 'USD', %d, %d, 'd', now())""".formatted(id, CAMPAIGN, taken.captured(), taken.refunded())));
        run("notification", List.of("""
                insert into notice (id, kind, subject_id, occurrence, campaign_id, donation_id, created_at)
                values (gen_random_uuid(), 'GIFT_THANKS', '%s', 0, '%s', '%s', now())""".formatted(id, CAMPAIGN, id)));
    }

    private void book(UUID donation, String kind, long sum) throws SQLException {
        UUID id = UUID.randomUUID();
        run("donation", List.of("""
                insert into ledger_transaction (id, donation_id, campaign_id, kind, reversal, cause_event_id, occurred_at)
                values ('%s', '%s', '%s', '%s', false, gen_random_uuid(), now())""".formatted(id, donation, CAMPAIGN, kind), """
                insert into ledger_entry (transaction_id, line, account, amount, currency)
                values ('%s', 1, 'provider_clearing', %d, 'USD'), ('%s', 2, 'campaign:%s', %d, 'USD')""".formatted(
                        id, -sum, id, CAMPAIGN, sum)));
    }

    private void transition(UUID donation, String from, String to) throws SQLException {
        run("donation", List.of("""
                insert into donation_transition (donation_id, from_status, to_status, told, effect, cause)
                values ('%s', '%s', '%s', '%s', 'APPLIED', 'a test')""".formatted(donation, from, to, to)));
    }

    Map<String, Connection> connections() {
        return connections;
    }

    Expected expected(Gift... others) {
        List<Gift> all = new ArrayList<>(gifts);
        all.addAll(List.of(others));
        return new Expected(all, Map.of(HOSTED, PROVIDERS), 0);
    }

    /** What differs when the provider's books have this of a hosted gift. */
    List<Difference> differences(Gift hosted, Taken provider) throws SQLException {
        Map<UUID, Taken> taken = Map.of(HOSTED, PROVIDERS, hosted.donation().orElseThrow(), provider);
        return Checker.check(
                Books.read(new Rows(connections), APPS),
                new Expected(expected(hosted).gifts(), taken, 0));
    }

    static String key(int number) {
        return "a key of a gift, number " + number;
    }

    /** Which checks differ when the driver knows this of one of the gifts. */
    List<String> among(Gift instead) throws SQLException {
        List<Gift> all = new ArrayList<>(gifts);
        all.replaceAll(gift -> gift.key().equals(instead.key()) ? instead : gift);
        return Checker.check(Books.read(new Rows(connections), APPS), new Expected(all, Map.of(HOSTED, PROVIDERS), 0))
                .stream()
                .map(Difference::check)
                .toList();
    }

    /** What differs, given that the driver has tried these gifts too. */
    List<Difference> differences(Gift... others) throws SQLException {
        return Checker.check(Books.read(new Rows(connections), APPS), expected(others));
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections.values()) {
            connection.close();
        }
        database.close();
    }
}
