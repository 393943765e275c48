// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What a careful caller does when all is well again: pledges without an answer are asked again, with the same key; webhooks
 * without one are delivered again, as Stripe does for three days. Some of the latter are given up: they stay unknown.
 */
final class Catchup {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int GIVEN_UP_PERCENT = 20;

    private final Driver driver;
    private final SplittableRandom random;

    Catchup(Driver driver, SplittableRandom random) {
        this.driver = driver;
        this.random = random;
    }

    void run(List<Gift> gifts) {
        for (Gift gift : gifts) {
            if (gift.outcome() == Outcome.UNKNOWN) {
                require(() -> driver.pledge(gift).isSuccess(), "gift " + gift.key());
            }
            for (Webhook webhook : gift.webhooks()) {
                boolean givenUp = webhook.outcome() == Outcome.UNKNOWN && random.nextInt(100) < GIVEN_UP_PERCENT;
                if (webhook.outcome() != Outcome.ACKNOWLEDGED && !givenUp) {
                    require(() -> driver.deliver(webhook).isSuccess(), "webhook " + webhook.id());
                }
            }
        }
    }

    private void require(java.util.function.BooleanSupplier attempt, String what) {
        if (!Pause.until(LIMIT, attempt)) {
            driver.differs("what is repeated is taken", what + " is refused although all is well");
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
