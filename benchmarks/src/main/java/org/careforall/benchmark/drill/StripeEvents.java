// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.careforall.benchmark.stripe.StripeSignature;

/** Writes and signs events as Stripe does. */
record StripeEvents(String secret) {

    /** What the ids of the driver's own events begin with. */
    static final String OURS = "evt_drill";

    static final String PATH = "/api/payments/webhooks/stripe";

    /** What a payment's life consists of: authorised, captured, and often given back in one or two parts. */
    List<Webhook> life(UUID donation, long total, SplittableRandom random) {
        String intent = "pi_" + token(random);
        List<Webhook> events = new ArrayList<>();
        events.add(intent("payment_intent.amount_capturable_updated", intent, donation, total, 0, random));
        events.add(intent("payment_intent.succeeded", intent, donation, total, total, random));
        if (random.nextInt(100) < 30) {
            long first = random.nextLong(1, total);
            events.add(refunded(intent, donation, total, first, random));
            if (random.nextBoolean()) {
                long second = random.nextInt(3) == 0 ? total : random.nextLong(first, total + 1);
                if (second > first) {
                    events.add(refunded(intent, donation, total, second, random));
                }
            }
        }
        return events;
    }

    private static Webhook intent(
            String type, String intent, UUID donation, long total, long received, SplittableRandom random) {
        String object = """
            {"id": "%s", "object": "payment_intent", "amount": %d, "amount_capturable": %d, "amount_received": %d,
             "currency": "usd", "status": "%s", "capture_method": "automatic", "livemode": false,
             "metadata": {"donationId": "%s"}}""".formatted(
                intent, total, total - received, received, received > 0 ? "succeeded" : "requires_capture", donation);
        return event(type, object, received > 0, 0, true, random);
    }

    /** A charge's metadata often lacks what stands on its intent. */
    private static Webhook refunded(String intent, UUID donation, long total, long sum, SplittableRandom random) {
        boolean named = random.nextBoolean();
        String object = """
            {"id": "ch_%s", "object": "charge", "amount": %d, "amount_captured": %d, "amount_refunded": %d,
             "captured": true, "refunded": %s, "currency": "usd", "payment_intent": "%s", "livemode": false,
             "metadata": {%s}}""".formatted(
                        intent.substring(3),
                        total,
                        total,
                        sum,
                        sum == total,
                        intent,
                        named ? "\"donationId\": \"" + donation + "\"" : "");
        return event("charge.refunded", object, true, sum, named, random);
    }

    private static Webhook event(
            String type, String object, boolean captures, long refunded, boolean named, SplittableRandom random) {
        String id = OURS + token(random);
        String payload = """
            {"id": "%s", "object": "event", "api_version": "2025-03-31.basil", "created": %d, "type": "%s",
             "livemode": false, "pending_webhooks": 1, "request": {"id": null, "idempotency_key": null},
             "data": {"object": %s}}""".formatted(id, Instant.now().getEpochSecond(), type, object);
        return new Webhook(id, payload, captures, refunded, named);
    }

    private static String token(SplittableRandom random) {
        return "%016x%08x".formatted(random.nextLong(), random.nextInt());
    }

    /** The headers of a payload that is sent now. */
    Map<String, String> signed(String payload) {
        return Map.of(StripeSignature.HEADER, new StripeSignature(secret).of(payload));
    }
}
