// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/** Pledges gifts and, in the provider's place, tells of their payment: repeatedly and in disorder if the script says so. */
final class Giver {

    private static final int PLEDGE_ATTEMPTS = 3;
    private static final int INVALID_ONE_OF = 25;

    private final Driver driver;
    private final Script script;
    private final SplittableRandom random;
    private final ExecutorService deliverers;

    Giver(Driver driver, Script script, SplittableRandom random, ExecutorService deliverers) {
        this.driver = driver;
        this.script = script;
        this.random = random;
        this.deliverers = deliverers;
    }

    /** One gift from its promise to the last word about its payment. What was not acknowledged is left for later. */
    void give() {
        if (random.nextInt(INVALID_ONE_OF) == 0) {
            driver.pledge(driver.drawInvalid(script, random));
        }
        Gift gift = driver.draw(script, false, random);
        boolean twice = random.nextInt(10) == 0;
        for (int attempt = 0; attempt < PLEDGE_ATTEMPTS && gift.donation().isEmpty(); attempt++) {
            CompletableFuture<Void> twin = twice
                    ? CompletableFuture.runAsync(() -> driver.pledge(gift), deliverers)
                    : CompletableFuture.completedFuture(null);
            Reply reply = driver.pledge(gift);
            if (!reply.isSuccess()) {
                Pause.after(reply);
            }
            twin.join();
        }
        // some promises are never paid
        if (gift.donation().isEmpty() || random.nextInt(20) == 0) {
            return;
        }
        List<Webhook> life = driver.stripe().life(gift.donation().get(), gift.total(), random);
        gift.told(life);
        play(deliveries(life));
        forge(life.get(0));
    }

    private List<Webhook> deliveries(List<Webhook> life) {
        List<Webhook> deliveries = new ArrayList<>();
        for (Webhook webhook : life) {
            int copies = script.copies(random);
            for (int i = 0; i < copies; i++) {
                deliveries.add(webhook);
            }
        }
        if (script.disordered()) {
            for (int i = deliveries.size() - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                Webhook swapped = deliveries.get(i);
                deliveries.set(i, deliveries.get(other));
                deliveries.set(other, swapped);
            }
        }
        return deliveries;
    }

    /** One to three at a time. */
    private void play(List<Webhook> deliveries) {
        int next = 0;
        while (next < deliveries.size()) {
            int atOnce = script.repeated() || script.disordered() ? random.nextInt(1, 4) : 1;
            List<CompletableFuture<?>> underWay = new ArrayList<>();
            for (int i = 1; i < atOnce && next + 1 < deliveries.size(); i++) {
                Webhook webhook = deliveries.get(next++);
                underWay.add(CompletableFuture.runAsync(() -> driver.deliver(webhook), deliverers));
            }
            Reply reply = driver.deliver(deliveries.get(next++));
            underWay.forEach(CompletableFuture::join);
            if (!reply.isSuccess()) {
                Pause.after(reply);
            }
        }
    }

    /** Now and then somebody who does not have the secret tries. */
    private void forge(Webhook like) {
        if (random.nextInt(50) == 0) {
            Webhook forged =
                    new Webhook(like.id() + "f", like.payload().replace(like.id(), like.id() + "f"), true, 0, true);
            Reply reply = driver.journal().note("forgery", forged.id(), () -> driver.api()
                    .post(
                            StripeEvents.PATH,
                            forged.payload(),
                            new StripeEvents("whsec_of_somebody_else").signed(forged.payload())));
            if (reply.isSuccess()) {
                driver.differs("refused has no effect", "the forged webhook " + forged.id() + " was taken");
            }
        }
    }
}
