// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * What a careful caller does when all is well again: pledges that were not acknowledged are asked again, with the same key,
 * and those that are valid may not be refused any more; webhooks that were not are delivered again, as Stripe does for three
 * days. Some of both that are unknown are given up, as by donors who went away: they stay so.
 */
final class Catchup {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration ONCE = Duration.ZERO;
    private static final int GIVEN_UP_PERCENT = 20;

    private final Driver driver;
    private final SplittableRandom random;
    private Duration patience;

    Catchup(Driver driver, SplittableRandom random) {
        this(driver, random, LIMIT);
    }

    /** @param patience how long something is asked again; when it ended once, the others are asked once only */
    Catchup(Driver driver, SplittableRandom random, Duration patience) {
        this.driver = driver;
        this.random = random;
        this.patience = patience;
    }

    void run(List<Gift> gifts) {
        for (Gift gift : gifts) {
            if (!gift.valid()) {
                refused(gift);
            } else if (gift.outcome() != Outcome.ACKNOWLEDGED && !isGivenUp(gift.outcome())) {
                require(() -> driver.pledge(gift).isSuccess(), "gift " + gift.key());
            }
            for (Webhook webhook : gift.webhooks()) {
                if (webhook.outcome() != Outcome.ACKNOWLEDGED && !isGivenUp(webhook.outcome())) {
                    require(() -> driver.deliver(webhook).isSuccess(), "webhook " + webhook.id());
                }
            }
        }
    }

    private boolean isGivenUp(Outcome outcome) {
        return outcome == Outcome.UNKNOWN && random.nextInt(100) < GIVEN_UP_PERCENT;
    }

    /** What must be refused is, when all is well; the driver itself sees when it is taken. */
    private void refused(Gift gift) {
        if (gift.outcome() == Outcome.UNKNOWN && !isGivenUp(Outcome.UNKNOWN)) {
            require(
                    () -> Outcome.of(driver.pledge(gift)) != Outcome.UNKNOWN,
                    "that gift " + gift.key() + " is invalid");
        }
    }

    private void require(BooleanSupplier attempt, String what) {
        if (!Pause.until(patience, attempt)) {
            patience = ONCE;
            driver.differs("what is repeated is taken", what + " is refused although all is well");
        }
    }

    /** A reader is put off while a fault lasts, and never afterwards. */
    void read(List<UUID> campaigns) {
        for (UUID campaign : campaigns) {
            Reply reply = driver.api().get(SeenTotals.path(campaign), Map.of());
            if (!reply.isSuccess()
                    || !reply.json().path("captured").path("amount").isNumber()) {
                driver.differs(
                        "totals can be read when all is well",
                        "campaign " + campaign + ": " + reply.status() + " " + reply.body());
            }
        }
    }

    /** Same key, same response: long afterwards too. */
    void repeat(List<Gift> gifts, int most) {
        for (int i = 0; i < Math.min(most, gifts.size()); i++) {
            Gift gift = gifts.get(random.nextInt(gifts.size()));
            if (gift.outcome() == Outcome.ACKNOWLEDGED && !driver.pledge(gift).isSuccess()) {
                driver.differs("same key, same response", "gift " + gift.key() + " is refused when repeated");
            }
        }
    }
}
