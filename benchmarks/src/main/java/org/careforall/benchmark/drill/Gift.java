// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One gift, as far as the driver knows. */
final class Gift {

    private final String key;
    private final UUID campaign;
    private final long amount;
    private final String body;
    private final boolean hosted;
    private final boolean valid;
    private final List<Webhook> webhooks = new ArrayList<>();
    private Outcome outcome = Outcome.REFUSED;
    private Reply answer;
    private long refundAsked;
    private Outcome refund = Outcome.REFUSED;
    private boolean refundFailed;

    /**
     * @param key idempotency key, and our own name for the gift
     * @param hosted whether it is paid on the provider's page; else the driver tells of its payment
     */
    Gift(String key, UUID campaign, long amount, String body, boolean hosted) {
        this(key, campaign, amount, body, hosted, true);
    }

    /** @param valid whether it may be taken; else it must be refused, whatever happens */
    Gift(String key, UUID campaign, long amount, String body, boolean hosted, boolean valid) {
        this.key = key;
        this.campaign = campaign;
        this.amount = amount;
        this.body = body;
        this.hosted = hosted;
        this.valid = valid;
    }

    String key() {
        return key;
    }

    UUID campaign() {
        return campaign;
    }

    long amount() {
        return amount;
    }

    String body() {
        return body;
    }

    boolean hosted() {
        return hosted;
    }

    boolean valid() {
        return valid;
    }

    /** Notes an answer to its pledge; false when it is another success than the one before. */
    synchronized boolean answered(Reply reply) {
        outcome = outcome.and(Outcome.of(reply));
        if (!reply.isSuccess()) {
            return true;
        }
        if (answer == null) {
            answer = reply;
        }
        return answer.equals(reply);
    }

    synchronized Outcome outcome() {
        return outcome;
    }

    /** The donation's id; empty until a pledge was acknowledged. */
    synchronized Optional<UUID> donation() {
        return Optional.ofNullable(answer)
                .map(reply -> UUID.fromString(reply.json().path("id").asText()));
    }

    /** What the donor pays, in minor units. */
    synchronized long total() {
        return answer.json().path("total").path("amount").asLong();
    }

    synchronized String checkout() {
        return answer.json().path("checkoutUrl").asText();
    }

    synchronized void told(List<Webhook> events) {
        webhooks.addAll(events);
    }

    synchronized List<Webhook> webhooks() {
        return List.copyOf(webhooks);
    }

    /** Whether a later word about its payment was taken before an earlier one; what was never taken says nothing. */
    synchronized boolean toldInDisorder() {
        long latest = Long.MIN_VALUE;
        for (Webhook webhook : webhooks) {
            if (webhook.outcome() == Outcome.ACKNOWLEDGED) {
                if (webhook.firstAcknowledged() < latest) {
                    return true;
                }
                latest = webhook.firstAcknowledged();
            }
        }
        return false;
    }

    /** Notes the refund that the driver asks for, whatever it is answered. */
    synchronized void refundAsked(long sum) {
        refundAsked = sum;
    }

    /** Notes an answer to it. */
    synchronized void refundAnswered(Reply reply) {
        refund = refund.and(Outcome.of(reply));
        refundFailed |=
                reply.isSuccess() && reply.json().path("status").asText().equals("FAILED");
    }

    /**
     * What may have gone back: what was asked for, if that was acknowledged, and nothing else. PENDING is acknowledged
     * too: cards here never send a refund back, and the provider's disturbances are over long before it is given up.
     */
    synchronized Set<Long> refundsPossible() {
        if (refundFailed) {
            return Set.of(0L);
        }
        return switch (refund) {
            case ACKNOWLEDGED -> Set.of(refundAsked);
            case UNKNOWN -> Set.of(0L, refundAsked);
            case REFUSED -> Set.of(0L);
        };
    }
}
