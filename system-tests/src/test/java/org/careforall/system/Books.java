// SPDX-License-Identifier: Apache-2.0
package org.careforall.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What each side says of a campaign and its gifts, in cents: sandbox, payments, donations, ledger, totals. */
record Books(House house, Api staff, String campaign, List<String> gifts) {

    /** What was taken, what of it went back or was charged back, and what open disputes hold. */
    record Sums(long taken, long back, long held) {
        long left() {
            return taken - back;
        }
    }

    /**
     * Waits until all sides agree, lets everything that is under way arrive, and looks again.
     *
     * @param raised what the campaign has of it in the end
     * @param suspended what fits no gift and waits for staff
     */
    void equalOnAllSides(long raised, long suspended) {
        await().untilAsserted(() -> compare(raised, suspended));
        house.sandbox().quiet();
        house.quiet();
        compare(raised, suspended);
    }

    private void compare(long raised, long suspended) {
        Sums sandbox = sum(this::sandbox);
        Sums donations = sum(this::donation);
        assertThat(sandbox.left()).as("left at the provider").isEqualTo(raised + suspended);
        assertThat(sum(this::payment)).as("payments").isEqualTo(sandbox);
        assertThat(donations.left()).as("donations").isEqualTo(raised);
        assertThat(donations.held()).as("held by disputes").isEqualTo(sandbox.held());

        JsonNode ledger = house.ledger(staff, campaign);
        assertThat(ledger.path("balanced").asBoolean()).as(ledger.toString()).isTrue();
        assertThat(List.of(
                        ledger.path("captured").asLong(),
                        ledger.path("refunded").asLong()))
                .as("ledger")
                .containsExactly(donations.taken(), donations.back());
        assertThat(ledger.path("raised").asLong()).as("ledger").isEqualTo(raised);

        JsonNode totals = house.campaigns().totals(campaign);
        assertThat(List.of(amount(totals, "captured"), amount(totals, "refunded"), amount(totals, "raised")))
                .as("totals")
                .containsExactly(donations.taken(), donations.back(), raised);

        assertThat(suspended()).as("waiting for staff").isEqualTo(suspended);
        assertThat(account("suspense")).as("the suspense account").isEqualTo(allSuspended());
    }

    private Sums sandbox(String gift) {
        JsonNode books = house.sandbox().books(gift);
        return new Sums(
                books.path("captured").asLong(),
                books.path("refunded").asLong() + books.path("chargedBack").asLong(),
                books.path("disputed").asLong());
    }

    private Sums payment(String gift) {
        JsonNode payment = staff.get("/api/payments/" + gift).expect(200).json();
        long taken = 0;
        for (JsonNode attempt : payment.path("attempts")) {
            taken += amount(attempt, "captured");
        }
        long left = amount(payment, "captured") - amount(payment, "refunded") - amount(payment, "chargedBack");
        for (JsonNode unmatched : payment.path("unmatched")) {
            left += unmatched.path("amount").asLong();
        }
        return new Sums(taken, taken - left, amount(payment, "held"));
    }

    private Sums donation(String gift) {
        JsonNode donation = staff.get("/api/donations/" + gift).expect(200).json();
        return new Sums(
                amount(donation, "captured"),
                amount(donation, "refunded") + amount(donation, "chargedBack"),
                amount(donation, "held"));
    }

    private Sums sum(Function<String, Sums> side) {
        return gifts.stream()
                .map(side)
                .reduce(
                        new Sums(0, 0, 0),
                        (one, more) -> new Sums(
                                one.taken() + more.taken(), one.back() + more.back(), one.held() + more.held()));
    }

    private long suspended() {
        return all("/api/donations/suspense").stream()
                .filter(item -> item.path("campaignId").asText().equals(campaign))
                .mapToLong(Books::dollars)
                .sum();
    }

    private long allSuspended() {
        return all("/api/donations/suspense").stream().mapToLong(Books::dollars).sum();
    }

    private static long dollars(JsonNode item) {
        long sum = 0;
        for (JsonNode money : item.path("suspended")) {
            sum += money.path("currency").asText().equals("USD")
                    ? money.path("amount").asLong()
                    : 0;
        }
        return sum;
    }

    private long account(String name) {
        return all("/api/donations/ledger/accounts").stream()
                .filter(item -> item.path("account").asText().equals(name))
                .filter(item -> item.at("/balance/currency").asText().equals("USD"))
                .mapToLong(item -> amount(item, "balance"))
                .sum();
    }

    private List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        String after = "";
        while (after != null) {
            JsonNode page = staff.get(path + "?limit=100" + after).expect(200).json();
            page.path("items").forEach(items::add);
            after = page.path("next").isTextual()
                    ? "&after=" + page.path("next").asText()
                    : null;
        }
        return items;
    }

    private static long amount(JsonNode node, String figure) {
        return node.path(figure).path("amount").asLong();
    }
}
