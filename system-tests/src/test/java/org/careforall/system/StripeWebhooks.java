// SPDX-License-Identifier: Apache-2.0
package org.careforall.system;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs and sends webhooks as Stripe does, with the secret that the house was given. */
record StripeWebhooks(Api api, String secret) {

    static final String PATH = "/api/payments/webhooks/stripe";

    /** A payment intent of a donation, as Stripe describes it in an event. */
    record Intent(String id, String donationId, long amount, String currency) {

        static Intent of(String donationId, long amount) {
            return new Intent("pi_" + UUID.randomUUID().toString().replace("-", ""), donationId, amount, "usd");
        }

        Intent asking(long other) {
            return new Intent(id, donationId, other, currency);
        }
    }

    Answer authorized(Intent intent) {
        return send(event("payment_intent.amount_capturable_updated", intent, "requires_capture", 0));
    }

    Answer captured(Intent intent) {
        return send(event("payment_intent.succeeded", intent, "succeeded", intent.amount()));
    }

    static String event(String type, Intent intent, String status, long received) {
        return """
            {"id": "evt_%s", "object": "event", "api_version": "2026-08-27.basil", "created": %d, "type": "%s",
             "livemode": false, "pending_webhooks": 1, "request": {"id": null, "idempotency_key": null},
             "data": {"object": {"id": "%s", "object": "payment_intent", "amount": %d, "amount_capturable": %d,
               "amount_received": %d, "currency": "%s", "status": "%s", "capture_method": "automatic",
               "created": %d, "livemode": false, "latest_charge": "ch_%s", "metadata": {"donationId": "%s"}}}}""".formatted(
                        UUID.randomUUID().toString().replace("-", ""),
                        Instant.now().getEpochSecond(),
                        type,
                        intent.id(),
                        intent.amount(),
                        intent.amount() - received,
                        received,
                        intent.currency(),
                        status,
                        Instant.now().getEpochSecond(),
                        intent.id().substring(3),
                        intent.donationId());
    }

    Answer send(String payload) {
        return send(payload, signature(payload, Instant.now().getEpochSecond()));
    }

    Answer send(String payload, String signature) {
        return api.with("Stripe-Signature", signature).post(PATH, payload);
    }

    /** {@code t=…,v1=…} as Stripe's documentation on verifying signatures describes it. */
    String signature(String payload, long time) {
        try {
            Mac hmac = Mac.getInstance("HmacSHA256");
            hmac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signed = hmac.doFinal((time + "." + payload).getBytes(StandardCharsets.UTF_8));
            return "t=" + time + ",v1=" + HexFormat.of().formatHex(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
