// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** What the givers share: the API, the journal, all gifts so far, and what was wrong with an answer itself. */
final class Driver {

    private static final Duration TOKEN_LASTS = Duration.ofMinutes(5);

    private final Api api;
    private final Journal journal;
    private final StripeEvents stripe;
    private final String admin;
    private final String password;
    private final ConcurrentLinkedQueue<Gift> gifts = new ConcurrentLinkedQueue<>();
    private final CopyOnWriteArrayList<Difference> seen = new CopyOnWriteArrayList<>();
    private final AtomicLong poison = new AtomicLong();
    private String token;
    private Instant tokenUntil = Instant.MIN;

    Driver(House house, Journal journal, String admin) {
        this(
                new Api(house.api()),
                journal,
                new StripeEvents(house.secret("STRIPE_WEBHOOK_SECRET")),
                admin,
                house.secret("ADMIN_PASSWORD"));
    }

    Driver(Api api, Journal journal, StripeEvents stripe, String admin, String password) {
        this.api = api;
        this.journal = journal;
        this.stripe = stripe;
        this.admin = admin;
        this.password = password;
    }

    Api api() {
        return api;
    }

    StripeEvents stripe() {
        return stripe;
    }

    Journal journal() {
        return journal;
    }

    List<Gift> gifts() {
        return List.copyOf(gifts);
    }

    /** What was wrong with answers so far. */
    List<Difference> seen() {
        return List.copyOf(seen);
    }

    /** Counts unreadable events that were planted. */
    void poisoned(int events) {
        poison.addAndGet(events);
    }

    long poison() {
        return poison.get();
    }

    void differs(String check, String what) {
        seen.add(new Difference(check, what));
    }

    /** A gift that will be given. */
    Gift draw(Script script, boolean hosted, SplittableRandom random) {
        String key = new UUID(random.nextLong(), random.nextLong()).toString();
        UUID campaign = script.campaign(random);
        long amount = random.nextLong(100, 10_000);
        Gift gift = new Gift(key, campaign, amount, body(campaign, amount, key, random), hosted);
        gifts.add(gift);
        return gift;
    }

    /** One that must be refused: of nothing, to a campaign that nobody approved, or to none. */
    Gift drawInvalid(Script script, SplittableRandom random) {
        String key = new UUID(random.nextLong(), random.nextLong()).toString();
        int why = random.nextInt(3);
        UUID campaign =
                switch (why) {
                    case 0 -> script.campaign(random);
                    case 1 -> script.draft();
                    default -> new UUID(random.nextLong(), random.nextLong());
                };
        long amount = why == 0 ? 0 : random.nextLong(100, 10_000);
        Gift gift = new Gift(key, campaign, amount, body(campaign, amount, key, random), false, false);
        gifts.add(gift);
        return gift;
    }

    private static String body(UUID campaign, long amount, String key, SplittableRandom random) {
        return """
            {"campaignId": "%s", "amount": {"amount": %d, "currency": "USD"}, "coverFees": %s,
             "donor": {"name": "Donor", "email": "donor%d@example.org"}, "externalReference": "%s"}""".formatted(campaign, amount, random.nextInt(4) == 0, random.nextInt(300), key);
    }

    /** One attempt to pledge it. */
    Reply pledge(Gift gift) {
        Reply reply = journal.note(
                "pledge",
                gift.key(),
                () -> api.post("/api/donations", gift.body(), Map.of("Idempotency-Key", gift.key())));
        if (reply.isSuccess() && !gift.valid()) {
            differs("refused has no effect", "gift " + gift.key() + " must be refused and was taken: " + gift.body());
        }
        if (!gift.answered(reply)) {
            differs("same key, same response", "gift " + gift.key() + " was answered differently: " + reply.body());
        }
        return reply;
    }

    /** One attempt to deliver it. */
    Reply deliver(Webhook webhook) {
        Reply reply = journal.note(
                "webhook",
                webhook.id(),
                () -> api.post(StripeEvents.PATH, webhook.payload(), stripe.signed(webhook.payload())));
        webhook.ended(Outcome.of(reply));
        return reply;
    }

    Map<String, String> staff() {
        return Map.of("Authorization", "Bearer " + token());
    }

    private synchronized String token() {
        if (Instant.now().isAfter(tokenUntil)) {
            Reply reply = api.form(
                    "/api/users/token", Map.of("grant_type", "password", "username", admin, "password", password));
            if (!reply.isSuccess()) {
                return "none";
            }
            token = reply.json().path("access_token").asText();
            tokenUntil = Instant.now().plus(TOKEN_LASTS);
        }
        return token;
    }
}
