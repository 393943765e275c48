// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What stands in the apps' databases. Amounts in minor units.
 *
 * @param donations by id
 * @param ledger by donation: what its entries come to
 * @param payments by donation: what payment-app has of those that it was told of
 * @param refunds by donation: what came of the single refunds that payment-app lists
 * @param gifts by donation: what campaign-app has booked
 * @param totals by campaign
 * @param webhooks the provider's events that are kept, and in which state
 * @param failed provider's events that payment-app could not apply, and why
 * @param transitions of all donations, in the order in which they were written
 * @param unbalanced ledger transactions that do not sum to zero, or lack lines, or lines that lack a transaction
 * @param unlogged where the transparency log and the ledger's transactions are not the same
 * @param thanks by donation: how many thanks were written
 * @param leftOver what should be empty when all is quiet, and is not
 */
record Books(
        Map<UUID, DonationRow> donations,
        Map<UUID, Booked> ledger,
        Map<UUID, PaymentRow> payments,
        Map<UUID, Long> refunds,
        Map<UUID, Taken> gifts,
        Map<UUID, Total> totals,
        Map<String, String> webhooks,
        List<String> failed,
        List<Moved> transitions,
        List<String> unbalanced,
        List<String> unlogged,
        Map<UUID, Long> thanks,
        Map<String, Long> leftOver) {

    private static final Set<String> ENDS = Set.of("CANCELLED", "EXPIRED");

    /** A donation's own row: {@code paid} is what the provider moves, {@code own} the campaign's part. */
    record DonationRow(
            UUID id, UUID campaign, String status, String key, String donor, long amount, Taken own, Taken paid) {}

    /** What payment-app has of the provider, and of the donation's state as it was told. */
    record PaymentRow(Taken taken, String donationStatus) {}

    /** What the ledger has of a donation. */
    record Booked(UUID campaign, Taken paid, Taken own, long balance, long captures) {}

    /** A campaign's total. */
    record Total(Taken taken, long raised, long donations, long donors) {}

    /** A line of a donation's history. */
    record Moved(UUID donation, String from, String to, String effect) {}

    static Books read(Rows rows, List<String> apps) throws SQLException {
        Map<UUID, DonationRow> donations = new HashMap<>();
        rows.list(
                "donation",
                BookQueries.DONATIONS,
                row -> donations.put(
                        Rows.id(row, "id"),
                        new DonationRow(
                                Rows.id(row, "id"),
                                Rows.id(row, "campaign_id"),
                                row.getString("status"),
                                row.getString("external_reference"),
                                row.getString("donor_key"),
                                row.getLong("amount"),
                                Rows.taken(row),
                                new Taken(row.getLong("paid_captured"), row.getLong("paid_refunded")))));
        Map<UUID, PaymentRow> payments = new HashMap<>();
        rows.list(
                "payment",
                BookQueries.PAYMENTS,
                row -> payments.put(
                        Rows.id(row, "donation_id"),
                        new PaymentRow(Rows.taken(row), row.getString("donation_status"))));
        Map<UUID, Long> refunds = new HashMap<>();
        rows.list(
                "payment",
                BookQueries.REFUNDS,
                row -> refunds.put(Rows.id(row, "donation_id"), row.getLong("refunded")));
        Map<UUID, Booked> ledger = new HashMap<>();
        rows.list(
                "donation",
                BookQueries.LEDGER,
                row -> ledger.put(
                        Rows.id(row, "donation_id"),
                        new Booked(
                                Rows.id(row, "campaign_id"),
                                new Taken(row.getLong("paid_captured"), row.getLong("paid_refunded")),
                                Rows.taken(row),
                                row.getLong("balance"),
                                row.getLong("captures"))));
        Map<UUID, Total> totals = new HashMap<>();
        rows.list(
                "campaign",
                BookQueries.TOTALS,
                row -> totals.put(
                        Rows.id(row, "campaign_id"),
                        new Total(
                                Rows.taken(row),
                                row.getLong("raised"),
                                row.getLong("donations"),
                                row.getLong("donors"))));
        Map<String, String> webhooks = new HashMap<>();
        rows.list(
                "payment",
                "select id, state from webhook_event",
                row -> webhooks.put(row.getString(1), row.getString(2)));
        Map<UUID, Long> thanks = new HashMap<>();
        rows.list(
                "notification",
                BookQueries.THANKS,
                row -> thanks.put(Rows.id(row, "donation_id"), row.getLong("thanks")));
        List<Moved> transitions = rows.list(
                "donation",
                BookQueries.TRANSITIONS,
                row -> new Moved(
                        Rows.id(row, "donation_id"),
                        row.getString("from_status"),
                        row.getString("to_status"),
                        row.getString("effect")));
        return new Books(
                donations,
                ledger,
                payments,
                refunds,
                sums(rows, "campaign", BookQueries.GIFTS),
                totals,
                webhooks,
                rows.list("payment", BookQueries.FAILED, row -> row.getString(1)),
                transitions,
                rows.list("donation", BookQueries.UNBALANCED, row -> row.getString(1)),
                rows.list("donation", BookQueries.LOGGED, row -> row.getString(1)),
                thanks,
                leftOver(rows, apps));
    }

    private static Map<UUID, Taken> sums(Rows rows, String app, String sql) throws SQLException {
        Map<UUID, Taken> sums = new HashMap<>();
        rows.list(app, sql, row -> sums.put(Rows.id(row, "donation_id"), Rows.taken(row)));
        return sums;
    }

    /** What is under way or was set aside, by table; nothing when all is quiet and well. */
    static Map<String, Long> leftOver(Rows rows, List<String> apps) throws SQLException {
        Map<String, Long> left = new TreeMap<>();
        for (String app : apps) {
            left.put(app + ": outbox", rows.count(app, "select count(*) from outbox"));
            left.put(app + ": set aside", rows.count(app, "select count(*) from set_aside where replayed_at is null"));
        }
        left.put("donation: payments that wait", rows.count("donation", "select count(*) from pending_payment"));
        left.put("donation: receipts that wait", rows.count("donation", "select count(*) from receipt_pending"));
        left.put("donation: bookings not in the log", rows.count("donation", "select count(*) from log_pending"));
        left.put("notification: mails that wait", rows.count("notification", BookQueries.UNSENT_MAILS));
        left.put("notification: mails set aside", rows.count("notification", BookQueries.REFUSED_MAILS));
        left.put("payment: webhooks that wait", rows.count("payment", BookQueries.WAITING));
        left.put("payment: refunds that wait", rows.count("payment", BookQueries.UNSETTLED));
        left.values().removeIf(count -> count == 0);
        return left;
    }

    /** The last end of each donation that other apps are told of; none for one that did not end without money. */
    Map<UUID, String> lastTold() {
        Map<UUID, String> told = new HashMap<>();
        transitions.stream()
                .filter(moved -> moved.effect().equals("APPLIED") && ENDS.contains(moved.to()))
                .forEach(moved -> told.put(moved.donation(), moved.to()));
        return told;
    }

    /** The events that were kept. */
    Set<String> kept() {
        return new HashSet<>(webhooks.keySet());
    }
}
