// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** What operations use up: campaigns in each state, gifts, categories, clients, accounts. */
final class Stock {

    private final Api api;
    private final People people;

    final OneShots<String> draft = new OneShots<>(this::newDraft);
    final OneShots<String> inReview = new OneShots<>(() -> moved(newDraft(), "submit"));
    final OneShots<String> active = new OneShots<>(this::newActive);
    final OneShots<String> paused = new OneShots<>(() -> moved(newActive(), "pause"));
    final OneShots<String> cancelled = new OneShots<>(() -> moved(newActive(), "cancel"));
    final OneShots<String> category = new OneShots<>(this::newCategory);
    final OneShots<Wish> wish;

    /** Asked for all, and a part was refunded since. */
    final OneShots<Wish> tooMuch;

    final OneShots<String> client = new OneShots<>(this::newClient);
    final OneShots<String> offline;
    final OneShots<String> cash;

    /** That a donor asked for their money back. */
    record Wish(String donation, String id) {}

    /** Gifts whose money did not fit; made beforehand, because the news takes its time. */
    final OneShots<String> suspense;

    /** @param campaign one that takes gifts */
    Stock(Api api, People people, String campaign) {
        this.api = api;
        this.people = people;
        this.offline = new OneShots<>(() -> newOffline(campaign));
        this.cash = new OneShots<>(() -> received(newOffline(campaign), 2000));
        this.wish = new OneShots<>(() -> newWish(cash.take(new Random(), true), ""));
        this.tooMuch = new OneShots<>(this::newTooMuch);
        this.suspense = new OneShots<>(() -> received(newOffline(campaign), 2500));
    }

    private String newDraft() {
        return draftOf(people.admin());
    }

    /** One whose end has passed before it was approved: a draft, or submitted in time. */
    String late(boolean submitted) {
        String draft = newDraft();
        Instant end = Instant.now().plusSeconds(1);
        Map<String, String> headers = Map.of(
                "Authorization",
                "Bearer " + people.admin().token(),
                "Content-Type",
                "application/json",
                "If-Match",
                api.answer("GET", "/api/campaigns/" + draft, people.admin()).header("ETag"));
        api.sent("PATCH", "/api/campaigns/" + draft, headers, "{\"endsAt\": \"" + end + "\"}");
        String late = submitted ? moved(draft, "submit") : draft;
        Gifts.await(() -> Instant.now().isAfter(end));
        return late;
    }

    private Wish newTooMuch() {
        Wish wish = newWish(cash.take(new Random(), true), ", \"amount\": {\"amount\": 2000, \"currency\": \"USD\"}");
        api.post("/api/payments/" + wish.donation() + "/refunds", people.admin(), """
                {"amount": {"amount": 500, "currency": "USD"}}""");
        return wish;
    }

    private Wish newWish(String donation, String amount) {
        return new Wish(
                donation,
                api.post("/api/payments/" + donation + "/refund-requests", people.donor(), """
                        {"reason": "I gave twice by mistake"%s}""".formatted(amount))
                        .path("id")
                        .asText());
    }

    private String draftOf(Person owner) {
        return api.post("/api/campaigns", owner, """
                        {"title": "Clean water for %s", "summary": "Two wells", "story": "It *matters*.",
                         "category": "medical", "goal": {"amount": 50000000, "currency": "USD"},
                         "metadata": {"source": "app"}}""".formatted(
                                UUID.randomUUID().toString().substring(0, 8)))
                .path("id")
                .asText();
    }

    /** One that takes gifts, of the owner: who owns it confirms no cash. */
    String ownersActive() {
        return moved(moved(draftOf(people.owner()), "submit"), "approve");
    }

    /** Drafted, submitted, approved. */
    String newActive() {
        return moved(moved(newDraft(), "submit"), "approve");
    }

    private String moved(String campaign, String action) {
        api.post("/api/campaigns/" + campaign + "/" + action, people.admin(), "");
        return campaign;
    }

    private String newCategory() {
        String slug = "fuzz-" + UUID.randomUUID().toString().substring(0, 13);
        api.post("/api/campaigns/categories", people.admin(), """
                {"slug": "%s", "name": "Sports"}""".formatted(slug));
        return slug;
    }

    private String newClient() {
        return api.post("/api/users/clients", people.admin(), """
                        {"name": "Bookkeeping", "roles": ["SUB_ADMIN"]}""").path("id").asText();
    }

    /** The donor's, of 20 dollars. */
    private String newOffline(String campaign) {
        return api.post("/api/donations", people.donor(), """
                        {"campaignId": "%s", "amount": {"amount": 2000, "currency": "USD"}, "method": "OFFLINE"}""".formatted(campaign))
                .path("id")
                .asText();
    }

    private String received(String donation, long amount) {
        JsonNode receipt = api.post("/api/payments/" + donation + "/receive", people.admin(), """
                {"amount": {"amount": %d, "currency": "USD"}}""".formatted(amount));
        if (receipt.isMissingNode()) {
            throw new IllegalStateException("no receipt of " + donation);
        }
        return donation;
    }
}
