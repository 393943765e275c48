// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.careforall.payment.provider.ProviderEvent;

/**
 * What one intent lived through at the provider, by the provider's own simple books, and what it told of it. Knows
 * nothing of how this app works it out. Several things may happen in one second.
 */
public final class ProviderHistory {

    private final Told told;
    private final Random random;
    private final long amount;
    private final List<ProviderEvent> events = new ArrayList<>();
    private final List<Long> refunds = new ArrayList<>();
    private long clock = 1_760_000_000L;
    private long captured;
    private long held;
    private long lost;

    private ProviderHistory(Told told, long amount, Random random) {
        this.told = told;
        this.amount = amount;
        this.random = random;
    }

    public static ProviderHistory of(UUID donation, String intent, long amount, Random random) {
        ProviderHistory history = new ProviderHistory(Told.of(intent, donation), amount, random);
        history.live(intent);
        return history;
    }

    private void live(String intent) {
        for (int i = random.nextInt(3); i > 0; i--) {
            events.add(told.failed(amount));
        }
        if (random.nextBoolean()) {
            events.add(told.authorized(amount));
        }
        if (random.nextInt(5) == 0) {
            events.add(told.cancelled(amount));
            return;
        }
        captured = amount;
        events.add(told.captured(amount));
        if (random.nextInt(3) > 0) {
            refunds(intent);
        }
        if (random.nextInt(3) == 0) {
            dispute(intent);
        }
    }

    private void refunds(String intent) {
        for (int i = 0; i < 5; i++) {
            tick();
            if (!refunds.isEmpty() && random.nextInt(3) == 0) {
                int victim = random.nextInt(refunds.size());
                if (refunds.get(victim) > 0) {
                    long sum = refunds.set(victim, 0L);
                    events.add(told.refund("refund.failed", "re_x" + victim + intent, sum, "failed", clock));
                }
                continue;
            }
            long sum = 1 + random.nextInt(500);
            String id = "re_x" + refunds.size() + intent;
            refunds.add(sum);
            events.add(told.refund("refund.created", id, sum, random.nextBoolean() ? "pending" : "succeeded", clock));
            events.add(told.chargeRefunded(amount, refunded(), clock));
            if (random.nextBoolean()) {
                events.add(told.refund("refund.updated", id, sum, "succeeded", clock));
            }
        }
    }

    private void dispute(String intent) {
        tick();
        String id = "dp_" + intent;
        if (random.nextInt(3) == 0) {
            events.add(told.dispute("charge.dispute.created", id, amount, "warning_needs_response", clock));
            tick();
        }
        held = amount;
        events.add(told.dispute("charge.dispute.created", id, amount, "needs_response", clock));
        events.add(told.dispute("charge.dispute.funds_withdrawn", id, amount, "needs_response", clock));
        if (random.nextBoolean()) {
            tick();
            boolean won = random.nextBoolean();
            held = 0;
            lost = won ? 0 : amount;
            events.add(told.dispute("charge.dispute.closed", id, amount, won ? "won" : "lost", clock));
            if (won) {
                events.add(told.dispute("charge.dispute.funds_reinstated", id, amount, "won", clock));
            }
        }
    }

    private void tick() {
        clock += random.nextInt(3);
    }

    public List<ProviderEvent> told() {
        return events;
    }

    public long captured() {
        return captured;
    }

    public long refunded() {
        return refunds.stream().mapToLong(Long::longValue).sum();
    }

    public long held() {
        return held;
    }

    public long lost() {
        return lost;
    }
}
