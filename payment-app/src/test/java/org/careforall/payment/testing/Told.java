// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.testing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.careforall.payment.provider.ProviderEvent;
import org.careforall.payment.provider.stripe.StripeEvents;

/** Events as Stripe words them, of one intent; amounts in US cents unless said otherwise. */
public record Told(String intent, String metadata) {

    private static final AtomicLong IDS = new AtomicLong();
    private static final StripeEvents READER = new StripeEvents();

    /** Of an intent that names its donation. */
    public static Told of(String intent, UUID donationId) {
        return new Told(intent, "{\"donationId\": \"" + donationId + "\"}");
    }

    /** The same, with the donation's name left out. */
    public Told nameless() {
        return new Told(intent, "{}");
    }

    public ProviderEvent authorized(long amount) {
        return intent("payment_intent.amount_capturable_updated", amount, "usd", 0);
    }

    public ProviderEvent captured(long amount) {
        return captured(amount, "usd");
    }

    public ProviderEvent captured(long amount, String currency) {
        return intent("payment_intent.succeeded", amount, currency, amount);
    }

    public ProviderEvent failed(long amount) {
        return intent("payment_intent.payment_failed", amount, "usd", 0);
    }

    public ProviderEvent cancelled(long amount) {
        return intent("payment_intent.canceled", amount, "usd", 0);
    }

    /** The charge's cumulative refund. */
    public ProviderEvent chargeRefunded(long charged, long refunded, long at) {
        return event("charge.refunded", at, """
                {"object": "charge", "id": "ch_%s", "payment_intent": "%s", "amount": %d, "amount_captured": %d,
                 "captured": true, "amount_refunded": %d, "currency": "usd", "metadata": %s}""".formatted(intent, intent, charged, charged, refunded, metadata));
    }

    public ProviderEvent refund(String type, String refundId, long amount, String status, long at) {
        return event(type, at, """
                {"object": "refund", "id": "%s", "payment_intent": "%s", "amount": %d, "currency": "usd",
                 "status": "%s", "metadata": {}}""".formatted(refundId, intent, amount, status));
    }

    /** A dispute carries its intent and no donation. */
    public ProviderEvent dispute(String type, String disputeId, long amount, String status, long at) {
        return event(type, at, """
                {"object": "dispute", "id": "%s", "payment_intent": "%s", "amount": %d, "currency": "usd",
                 "status": "%s", "reason": "fraudulent", "evidence_details": {"due_by": 1800000000}, "metadata": {}}""".formatted(disputeId, intent, amount, status));
    }

    private ProviderEvent intent(String type, long amount, String currency, long received) {
        return event(type, 1_760_000_000L, """
                {"object": "payment_intent", "id": "%s", "amount": %d, "amount_capturable": %d, "amount_received": %d,
                 "currency": "%s", "metadata": %s}""".formatted(
                        intent, amount, received == 0 ? amount : 0, received, currency, metadata));
    }

    public static ProviderEvent event(String type, long at, String object) {
        return READER.read(
                """
                {"id": "evt_%d", "object": "event", "api_version": "2019-01-01", "created": %d, "type": "%s",
                 "data": {"object": %s}}""".formatted(IDS.incrementAndGet(), at, type, object).getBytes(StandardCharsets.UTF_8));
    }
}
