// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Compares what all books say with each other and with what the driver and the provider know. */
final class Checker {

    private static final String POISONED = "donation: set aside";
    private static final List<String> LADDER =
            List.of("INITIATED", "AUTHORIZED", "CAPTURED", "PARTIALLY_REFUNDED", "REFUNDED");

    private final Books books;
    private final Expected expected;
    private final List<Difference> differences = new ArrayList<>();

    private Checker(Books books, Expected expected) {
        this.books = books;
        this.expected = expected;
    }

    /** All differences; none when all is well. */
    static List<Difference> check(Books books, Expected expected) {
        Checker checker = new Checker(books, expected);
        checker.ledgerBalances();
        checker.pledges();
        checker.webhooks();
        checker.donationsAgree();
        checker.refundsWereAskedFor();
        checker.campaignsAgree();
        checker.nothingRegressed();
        checker.nothingIsLeftOver();
        return List.copyOf(checker.differences);
    }

    private void differs(String check, String what) {
        differences.add(new Difference(check, what));
    }

    private void ledgerBalances() {
        books.unbalanced().forEach(what -> differs("entries sum to zero", what));
        books.unlogged().forEach(what -> differs("one leaf each", what));
    }

    /** Acknowledged: there, once. Unknown: there once, or not. Refused: not there. And nothing that nobody asked for. */
    private void pledges() {
        Map<String, List<Books.DonationRow>> byKey = new HashMap<>();
        books.donations().values().forEach(row -> byKey.computeIfAbsent(
                        String.valueOf(row.key()), key -> new ArrayList<>())
                .add(row));
        for (Gift gift : expected.gifts()) {
            List<Books.DonationRow> rows = Objects.requireNonNullElse(byKey.remove(gift.key()), List.of());
            boolean wrong =
                    switch (gift.outcome()) {
                        case ACKNOWLEDGED -> rows.size() != 1;
                        case UNKNOWN -> rows.size() > (gift.valid() ? 1 : 0);
                        case REFUSED -> !rows.isEmpty();
                    };
            if (wrong) {
                differs(
                        "no acknowledged donation missing",
                        "gift " + gift.key() + " was " + gift.outcome() + " and is there " + rows.size() + " times");
            }
            for (Books.DonationRow row : rows) {
                if (row.amount() != gift.amount()
                        || !row.campaign().equals(gift.campaign())
                        || gift.donation().filter(id -> !id.equals(row.id())).isPresent()) {
                    differs("no acknowledged donation missing", "gift " + gift.key() + " was altered: " + row);
                }
            }
        }
        byKey.values().forEach(rows -> differs("no donation out of nothing", rows.toString()));
    }

    private void webhooks() {
        books.failed().forEach(what -> differs("no webhook set aside", what));
        Set<String> refused = books.kept();
        refused.removeIf(id -> !id.startsWith(StripeEvents.OURS));
        for (Gift gift : expected.gifts()) {
            for (Webhook webhook : gift.webhooks()) {
                String state = books.webhooks().get(webhook.id());
                refused.remove(webhook.id());
                if (webhook.outcome() == Outcome.ACKNOWLEDGED && state == null) {
                    differs("acknowledged webhooks have their effect", webhook.id() + " was not kept");
                }
                if (webhook.outcome() == Outcome.REFUSED && state != null) {
                    differs("refused has no effect", webhook.id() + " was kept as " + state);
                }
            }
        }
        // what somebody without the secret told
        refused.forEach(id -> differs("refused has no effect", id + " was kept and is a forgery"));
    }

    /** Provider = payment = donation = ledger, and the campaign's part is the same in donation, ledger and total. */
    private void donationsAgree() {
        Map<UUID, Taken> provider = expected.taken(books.kept());
        Map<UUID, String> told = books.lastTold();
        Set<UUID> authorized = expected.authorized(books.kept());
        for (Books.DonationRow row : books.donations().values()) {
            UUID id = row.id();
            Taken taken = provider.getOrDefault(id, Taken.NOTHING);
            Books.Booked booked = books.ledger()
                    .getOrDefault(id, new Books.Booked(row.campaign(), Taken.NOTHING, Taken.NOTHING, 0, 0));
            heardOf(row, taken, told.getOrDefault(id, "INITIATED"));
            same("provider = donation", id, taken, row.paid());
            same("donation = ledger", id, row.paid(), booked.paid());
            same("donation = ledger", id, row.own(), booked.own());
            same("donation = total's gift", id, row.own(), books.gifts().getOrDefault(id, Taken.NOTHING));
            long captures = taken.captured() > 0 ? 1 : 0;
            same("one effect each", id, captures, booked.captures());
            same("one effect each", id, captures, books.thanks().getOrDefault(id, 0L));
            same("money and state agree", id, state(taken, authorized.contains(id)), row.status());
            if (booked.balance() != row.own().net() || !booked.campaign().equals(row.campaign())) {
                differs("donation = ledger", id + ": " + row + " / " + booked);
            }
        }
        ofNoDonation("ledger", books.ledger().keySet());
        ofNoDonation("payment", books.payments().keySet());
        provider.values().removeIf(Taken.NOTHING::equals);
        ofNoDonation("provider's money", provider.keySet());
        ofNoDonation("total's gift", books.gifts().keySet());
        ofNoDonation("thanks", books.thanks().keySet());
    }

    /** There are no disputes in a drill, nothing is called off, and nobody waits for a day. */
    private static String state(Taken taken, boolean authorized) {
        if (taken.captured() == 0) {
            return authorized ? "AUTHORIZED" : "INITIATED";
        }
        if (taken.refunded() == 0) {
            return "CAPTURED";
        }
        return taken.net() > 0 ? "PARTIALLY_REFUNDED" : "REFUNDED";
    }

    /**
     * A pledge that is stored and whose event never left was the night's own mistake: nothing was taken, and payment-app
     * knows nothing. It is told when a donation is pledged, cancelled and expired, and not of money.
     */
    private void heardOf(Books.DonationRow row, Taken taken, String told) {
        Books.PaymentRow payment = books.payments().get(row.id());
        if (payment == null) {
            differs("payment-app knows each donation", "not " + row);
            return;
        }
        same("provider = payment", row.id(), taken, payment.taken());
        same("payment-app knows each donation", row.id(), told, payment.donationStatus());
    }

    private void ofNoDonation(String where, Set<UUID> ids) {
        ids.stream()
                .filter(id -> !books.donations().containsKey(id))
                .forEach(id -> differs("nothing of a donation that is not there", where + " of " + id));
    }

    private void same(String check, UUID id, Object one, Object other) {
        if (!one.equals(other)) {
            differs(check, "donation " + id + ": " + one + " / " + other);
        }
    }

    /** An acknowledged refund is there, once; the provider and payment-app's list of refunds have the same. */
    private void refundsWereAskedFor() {
        for (Gift gift : expected.gifts()) {
            if (gift.hosted() && gift.donation().isPresent()) {
                UUID id = gift.donation().get();
                long refunded =
                        expected.provider().getOrDefault(id, Taken.NOTHING).refunded();
                if (!gift.refundsPossible().contains(refunded)) {
                    differs("refunded once", id + ": " + refunded + " refunded, may be " + gift.refundsPossible());
                }
                same("refunded once", id, refunded, books.refunds().getOrDefault(id, 0L));
            }
        }
    }

    private void campaignsAgree() {
        Map<UUID, Taken> booked = new HashMap<>();
        Map<UUID, Long> gifts = new HashMap<>();
        Map<UUID, Set<String>> donors = new HashMap<>();
        books.donations().values().forEach(row -> {
            Books.Booked own = books.ledger().get(row.id());
            booked.merge(row.campaign(), own == null ? Taken.NOTHING : own.own(), Taken::plus);
            gifts.merge(row.campaign(), row.own().net() > 0 ? 1L : 0L, Long::sum);
            // whose gift was captured counts for ever, whatever goes back
            Set<String> givers = donors.computeIfAbsent(row.campaign(), campaign -> new HashSet<>());
            if (row.own().captured() > 0) {
                givers.add(row.donor());
            }
        });
        booked.forEach((campaign, ledger) -> {
            Books.Total total = books.totals().get(campaign);
            if (total == null || !ledger.equals(total.taken()) || total.raised() != ledger.net()) {
                differs("ledger = total", "campaign " + campaign + ": " + ledger + " / " + total);
            } else if (total.donations() != gifts.get(campaign)
                    || total.donors() != donors.get(campaign).size()) {
                differs(
                        "ledger = total",
                        "campaign " + campaign + ": " + gifts.get(campaign) + " gifts of "
                                + donors.get(campaign).size() + " donors / " + total);
            }
        });
    }

    private void nothingRegressed() {
        Map<UUID, String> now = new HashMap<>();
        for (Books.Moved moved : books.transitions()) {
            String before = now.getOrDefault(moved.donation(), "INITIATED");
            boolean back = moved.effect().equals("APPLIED") && LADDER.indexOf(moved.to()) < LADDER.indexOf(before);
            if (!before.equals(moved.from()) || back) {
                differs("no state regressed", "after " + before + ": " + moved);
            }
            now.put(moved.donation(), moved.to());
        }
        books.donations().values().stream()
                .filter(row -> !row.status().equals(now.getOrDefault(row.id(), "INITIATED")))
                .forEach(row -> differs("no state regressed", row + " has the history " + now.get(row.id())));
    }

    private void nothingIsLeftOver() {
        Map<String, Long> left = new TreeMap<>(books.leftOver());
        long poison = Objects.requireNonNullElse(left.remove(POISONED), 0L);
        if (poison != expected.poison()) {
            differs("set aside is what was planted", poison + " for " + expected.poison());
        }
        left.forEach((what, count) -> differs("nothing left over or set aside", count + " in " + what));
    }
}
