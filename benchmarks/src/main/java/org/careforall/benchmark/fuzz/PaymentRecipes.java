// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.fuzz;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.careforall.benchmark.stripe.StripeSignature;

/** Payments: checkout, receipts of cash, refunds, webhooks. */
record PaymentRecipes(World world) {

    private static final String PAYMENTS = "/api/payments";
    private static final List<String> TYPES = List.of(
            "customer.created",
            "payment_intent.succeeded",
            "payment_intent.amount_capturable_updated",
            "payment_intent.payment_failed",
            "payment_intent.canceled",
            "charge.refunded",
            "charge.dispute.created",
            "checkout.session.completed",
            "refund.updated");

    void addTo(Map<String, Recipes.Recipe> recipes) {
        recipes.put("POST " + PAYMENTS + "/webhooks/stripe", this::webhook);
        recipes.put(
                "POST " + PAYMENTS + "/webhooks/events/{id}/replay",
                (call, random, fresh) -> call.path("id", Maker.pick(world.events(), random)));
        recipes.put(
                "GET " + PAYMENTS + "/checkout/{donationId}",
                (call, random, fresh) -> call.path(
                        "donationId",
                        Maker.pick(random.nextBoolean() ? world.open() : world.guests(), random)
                                .id()));
        recipes.put("POST " + PAYMENTS + "/{donationId}/receive", this::receive);
        recipes.put("POST " + PAYMENTS + "/{donationId}/refunds", this::refund);
        recipes.put("POST " + PAYMENTS + "/{donationId}/refund-requests", (call, random, fresh) -> {
            call.path("donationId", world.stock().cash.take(random, fresh));
            call.bearer(world.people().donor().token());
            money(call, random);
        });
        for (String decision : List.of("approve", "reject")) {
            recipes.put("POST " + PAYMENTS + "/{donationId}/refund-requests/{id}/" + decision, this::decide);
        }
        recipes.put("POST " + PAYMENTS + "/reconciliation", (call, random, fresh) -> {
            // a window before the run: what is compared is asked of the provider, intent by intent
            Instant end = Instant.now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
            call.object().put("from", end.minusSeconds(60).toString()).put("to", end.toString());
        });
        recipes.put(
                "POST " + PAYMENTS + "/set-aside/{id}/replay",
                (call, random, fresh) -> call.path(
                        "id", world.planted().get("payment").take(random, fresh).toString()));
    }

    private void decide(Call call, Random random, boolean fresh) {
        Stock.Wish wish = world.stock().wish.take(random, fresh);
        call.path("donationId", wish.donation()).path("id", wish.id());
    }

    private void receive(Call call, Random random, boolean fresh) {
        call.path("donationId", world.stock().offline.take(random, fresh));
        call.object().putObject("amount").put("amount", 2000).put("currency", "USD");
        call.object().remove("receivedAt");
    }

    private void refund(Call call, Random random, boolean fresh) {
        call.path(
                "donationId",
                random.nextBoolean()
                        ? world.stock().cash.take(random, fresh)
                        : Maker.pick(world.guests(), random).id());
        call.object().remove("attemptId");
        money(call, random);
    }

    /** Little, so that something is left. */
    private static void money(Call call, Random random) {
        call.object().putObject("amount").put("amount", 1 + random.nextInt(20)).put("currency", "USD");
    }

    private void webhook(Call call, Random random, boolean fresh) {
        call.header(StripeSignature.HEADER, Call.TO_BE_SIGNED);
        ObjectNode event = call.object();
        String id = Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong());
        event.put("id", "evt_" + id).put("type", Maker.pick(TYPES, random));
        event.put("created", Instant.now().getEpochSecond());
        ObjectNode about = (ObjectNode) event.path("data").path("object");
        about.put("id", "pi_" + id).put("amount", 99_000).put("amount_received", 99_000);
        about.put("amount_refunded", random.nextInt(99_000));
        String donation = random.nextInt(3) == 0
                ? new UUID(random.nextLong(), random.nextLong()).toString()
                : Maker.pick(world.open(), random).id();
        about.putObject("metadata").put("donationId", donation);
    }
}
