// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.net.URI;
import java.util.Map;
import java.util.SplittableRandom;

/** Pledges gifts, pays them on the provider's page, and has some refunded: the provider itself tells of it. */
final class Shopper {

    private static final int ATTEMPTS = 6;
    private static final long PAUSE_MILLIS = 250;
    private static final String CARD = "4242424242424242";

    private final Driver driver;
    private final Script script;
    private final SplittableRandom random;
    private final Api provider;

    Shopper(Driver driver, Script script, SplittableRandom random, Api provider) {
        this.driver = driver;
        this.script = script;
        this.random = random;
        this.provider = provider;
    }

    /** One gift, paid if all goes well. */
    void give() {
        Gift gift = driver.draw(script, true, random);
        for (int attempt = 0; attempt < 3 && gift.donation().isEmpty(); attempt++) {
            Reply reply = driver.pledge(gift);
            if (!reply.isSuccess()) {
                Pause.after(reply);
            }
        }
        if (gift.donation().isPresent() && pay(gift) && random.nextInt(3) == 0) {
            refund(gift);
        }
    }

    private boolean pay(Gift gift) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            String path = URI.create(gift.checkout()).getPath();
            Reply page = driver.journal()
                    .note("checkout", gift.key(), () -> driver.api().get(path, Map.of()));
            if (page.status() == 303 && !page.location().contains("/checkout/")) {
                return true;
            }
            if (page.status() == 303) {
                String form = URI.create(page.location()).getPath();
                Reply paid =
                        driver.journal().note("payment", gift.key(), () -> provider.form(form, Map.of("card", CARD)));
                if (Outcome.of(paid) == Outcome.ACKNOWLEDGED) {
                    return true;
                }
            }
            Pause.after(page);
        }
        return false;
    }

    /** The same key until it is acknowledged; 409 while the capture is on its way. */
    private void refund(Gift gift) {
        long sum = random.nextLong(1, gift.total() + 1);
        String key = "refund-" + gift.key();
        String body = "{\"amount\": {\"amount\": %d, \"currency\": \"USD\"}, \"reason\": \"drill\"}".formatted(sum);
        String path = "/api/payments/" + gift.donation().orElseThrow() + "/refunds";
        gift.refundAsked(sum);
        String first = null;
        for (int attempt = 0; attempt < ATTEMPTS * 2; attempt++) {
            Reply reply = driver.journal().note("refund", key, () -> {
                Map<String, String> headers = new java.util.HashMap<>(driver.staff());
                headers.put("Idempotency-Key", key);
                return driver.api().post(path, body, headers);
            });
            gift.refundAnswered(reply);
            if (reply.isSuccess() && first == null) {
                first = reply.body();
            } else if (reply.isSuccess()) {
                if (!first.equals(reply.body())) {
                    driver.differs("same key, same response", "refund " + key + ": " + first + " / " + reply.body());
                }
                return;
            }
            Pause.millis(PAUSE_MILLIS);
        }
    }
}
