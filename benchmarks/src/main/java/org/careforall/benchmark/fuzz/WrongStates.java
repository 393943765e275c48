// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.fuzz;

import java.util.Map;
import java.util.Random;

/**
 * Requests that are well made and come at the wrong time, or for the wrong one: 409 and the like.
 *
 * @param tired has asked for links too often, once the first requests are sent
 * @param verified a link to an address that is verified
 * @param late a draft whose end has passed
 */
record WrongStates(World world, String adminId, Person tired, String late, String lateInReview, String verified) {

    private static final String CAMPAIGN = "/api/campaigns/{campaign}";
    private static final String LINK = "POST /api/users/email-verification/{secret}";
    private static final String PAYMENT = "/api/payments/{donationId}";

    WrongStates(World world) {
        this(
                world,
                world.api()
                        .get("/api/users/me", world.people().admin())
                        .path("id")
                        .asText(),
                People.register(world.api(), "DONOR"),
                world.stock().late(false),
                world.stock().late(true),
                World.secretOf(world.api(), world.people().donor().signIn().get("username")));
    }

    Map<String, Recipes.Recipe> recipes() {
        Stock stock = world.stock();
        return Map.ofEntries(
                Map.entry("GET /api/payments/checkout/{donationId}", this::offline),
                Map.entry("POST " + PAYMENT + "/receive", this::card),
                Map.entry("POST " + PAYMENT + "/refunds", this::unpaid),
                Map.entry("POST " + PAYMENT + "/refund-requests", this::unpaid),
                Map.entry("POST /api/donations/suspense/{donationId}/accept", this::unpaid),
                Map.entry("PATCH " + CAMPAIGN, this::changeOfOneThatEnded),
                Map.entry(
                        "POST " + CAMPAIGN + "/updates",
                        (call, random, fresh) -> call.path("campaign", stock.draft.take(random, false))),
                Map.entry("POST " + PAYMENT + "/refund-requests/{id}/approve", this::partlyRefunded),
                Map.entry(
                        "POST /api/payments/webhooks/events/{id}/replay",
                        (call, random, fresh) -> call.path(
                                "id", "evt_" + world.planted().get("dropped").take(random, false))),
                // the sixth within an hour
                Map.entry("POST /api/users/email-verification", (call, random, fresh) -> call.bearer(tired.token())),
                // the donor's is verified, so that nobody else takes or refuses it
                Map.entry(LINK, (call, random, fresh) -> call.object().put("password", "not their password")),
                Map.entry(LINK + "/account", (call, random, fresh) -> call.path("secret", verified)),
                Map.entry(LINK + "/refusal", (call, random, fresh) -> call.path("secret", verified)),
                Map.entry("POST " + CAMPAIGN + "/submit", this::submitted),
                Map.entry(
                        "POST " + CAMPAIGN + "/approve", (call, random, fresh) -> call.path("campaign", lateInReview)),
                Map.entry(
                        "POST " + CAMPAIGN + "/complete",
                        (call, random, fresh) -> call.path("campaign", stock.draft.take(random, false))),
                Map.entry(
                        "POST " + CAMPAIGN + "/refund-all",
                        (call, random, fresh) -> call.path("campaign", world.campaign())),
                Map.entry(
                        "GET " + CAMPAIGN + "/refund-all",
                        (call, random, fresh) -> call.path("campaign", world.campaign())),
                Map.entry("POST /api/donations", (call, random, fresh) -> call.object()
                        .put("campaignId", stock.draft.take(random, false))),
                Map.entry(
                        "POST /api/donations/claim",
                        (call, random, fresh) ->
                                call.bearer(world.people().owner().token())),
                Map.entry("POST /api/users", (call, random, fresh) -> call.object()
                        .put("email", world.people().donor().signIn().get("username"))),
                Map.entry("PUT /api/users/roles/{name}", (call, random, fresh) -> call.path("name", "ADMIN")),
                Map.entry("PUT /api/users/{id}/roles", (call, random, fresh) -> call.path("id", adminId)),
                Map.entry("GET /api/users/roles/{name}", (call, random, fresh) -> call.path("name", "NOBODY")),
                Map.entry("GET /api/donations/{id}", this::guestsGift),
                Map.entry("GET /api/donations/{id}/proof", this::guestsGift),
                Map.entry("GET /api/donations/{id}/receipt", this::guestsGift));
    }

    private void offline(Call call, Random random, boolean fresh) {
        call.path("donationId", world.stock().offline.take(random, false));
    }

    private void card(Call call, Random random, boolean fresh) {
        call.path("donationId", Maker.pick(world.open(), random).id());
    }

    private void unpaid(Call call, Random random, boolean fresh) {
        offline(call, random, fresh);
    }

    /** Less is left than was asked for. */
    private void partlyRefunded(Call call, Random random, boolean fresh) {
        Stock.Wish wish = world.stock().tooMuch.take(random, false);
        call.path("donationId", wish.donation()).path("id", wish.id());
    }

    /** Without its token. */
    private void guestsGift(Call call, Random random, boolean fresh) {
        call.path("id", Maker.pick(world.guests(), random).id());
        call.headers().remove("History-Token");
        call.bearer(world.people().donor().token());
    }

    /** Under way, or too late, or another's. */
    private void submitted(Call call, Random random, boolean fresh) {
        call.path("campaign", random.nextInt(3) == 0 ? late : world.campaign());
        if (random.nextInt(3) == 0) {
            call.bearer(world.people().donor().token());
        }
    }

    private void changeOfOneThatEnded(Call call, Random random, boolean fresh) {
        if (random.nextInt(3) == 0) {
            call.path("campaign", world.campaign());
            call.bearer(world.people().donor().token());
            return;
        }
        String campaign = world.refunding();
        call.path("campaign", campaign);
        call.header(
                "If-Match",
                world.api()
                        .answer(
                                "GET",
                                "/api/campaigns/" + campaign,
                                world.people().admin())
                        .header("ETag"));
    }
}
