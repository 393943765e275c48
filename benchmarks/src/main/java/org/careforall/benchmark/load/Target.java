// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.load;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.careforall.benchmark.stripe.StripeSignature;

/** The house under load: how one gives, tells of a payment, and reads. */
record Target(URI base, StripeSignature stripe) {

    private static final Pattern ID = Pattern.compile("^\\{\"id\":\"([^\"]*)\"");
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]*)\"");
    private static final Pattern CAPTURED = Pattern.compile("\"captured\":\\{\"amount\":(\\d+)");
    private static final String JSON = "Content-Type: application/json\r\n";

    /** Campaigns that are open, made by the administrator. */
    List<String> campaigns(Wire wire, String email, String password, int count) {
        String form = "grant_type=password&username=" + encode(email) + "&password=" + encode(password);
        Wire.Answer signedIn =
                wire.post("/api/users/token", "Content-Type: application/x-www-form-urlencoded\r\n", form);
        String token = "Authorization: Bearer " + first(TOKEN, signedIn) + "\r\n";
        List<String> campaigns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = first(ID, wire.post("/api/campaigns", JSON + token, """
                    {"title": "Measured %d", "summary": "s", "story": "s", "category": "medical",
                     "goal": {"amount": 100000000, "currency": "USD"}}""".formatted(i)));
            wire.post("/api/campaigns/" + id + "/submit", JSON + token, "");
            required(wire.post("/api/campaigns/" + id + "/approve", JSON + token, ""));
            campaigns.add(id);
        }
        return campaigns;
    }

    /** A pledge; its answer begins with the donation's id. */
    Wire.Answer pledge(Wire wire, String campaign) {
        String key = "Idempotency-Key: " + UUID.randomUUID() + "\r\n";
        int donor = ThreadLocalRandom.current().nextInt(100_000);
        return wire.post("/api/donations", JSON + key, """
                {"campaignId": "%s", "amount": {"amount": 1000, "currency": "USD"},
                 "donor": {"name": "Donor", "email": "donor%d@example.org"}}""".formatted(campaign, donor));
    }

    Wire.Answer authorized(Wire wire, String donation) {
        return webhook(wire, donation, "payment_intent.amount_capturable_updated", "requires_capture", 0);
    }

    Wire.Answer captured(Wire wire, String donation) {
        return webhook(wire, donation, "payment_intent.succeeded", "succeeded", 1000);
    }

    private Wire.Answer webhook(Wire wire, String donation, String type, String status, long received) {
        String intent = "pi_" + donation.replace("-", "");
        String payload = """
            {"id": "evt_%s%d", "object": "event", "api_version": "2025-03-31.basil", "created": %d, "type": "%s",
             "livemode": false, "data": {"object": {"id": "%s", "object": "payment_intent", "amount": 1000,
             "amount_capturable": %d, "amount_received": %d, "currency": "usd", "status": "%s",
             "metadata": {"donationId": "%s"}}}}""".formatted(
                        donation.replace("-", ""),
                        received,
                        System.currentTimeMillis() / 1000,
                        type,
                        intent,
                        1000 - received,
                        received,
                        status,
                        donation);
        String signature = StripeSignature.HEADER + ": " + stripe.of(payload) + "\r\n";
        return wire.post("/api/payments/webhooks/stripe", JSON + signature, payload);
    }

    /** What the campaign's total has as captured, in minor units. */
    long captured(Wire.Answer totals) {
        return Long.parseLong(first(CAPTURED, totals));
    }

    String id(Wire.Answer created) {
        return first(ID, created);
    }

    private static String first(Pattern pattern, Wire.Answer answer) {
        Matcher found = pattern.matcher(required(answer).body());
        if (!found.find()) {
            throw new IllegalStateException("unexpected: " + answer);
        }
        return found.group(1);
    }

    private static Wire.Answer required(Wire.Answer answer) {
        if (!answer.isSuccess()) {
            throw new IllegalStateException("unexpected: " + answer);
        }
        return answer;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
