// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.fuzz;

import java.time.Year;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/** Gifts, histories, receipts, suspense. */
record DonationRecipes(World world) {

    private static final String DONATIONS = "/api/donations";

    void addTo(Map<String, Recipes.Recipe> recipes) {
        recipes.put("POST " + DONATIONS, this::pledge);
        recipes.put("POST " + DONATIONS + "/claim", this::claim);
        recipes.put(
                "GET " + DONATIONS + "/history",
                (call, random, fresh) -> call.header(
                        "History-Token", Maker.pick(world.guests(), random).historyToken()));
        for (String path : new String[] {"/{id}", "/{id}/terms", "/{id}/proof", "/{id}/receipt", "/receipts"}) {
            recipes.put("GET " + DONATIONS + path, this::own);
        }
        recipes.put("GET " + DONATIONS + "/mine", this::asDonor);
        recipes.put("GET " + DONATIONS + "/receipts/yearly", (call, random, fresh) -> {
            call.query().put("from", Year.now(ZoneOffset.UTC) + "-01");
            own(call, random, fresh);
        });
        recipes.put(
                "GET " + DONATIONS + "/receipts/{token}",
                (call, random, fresh) -> link(call, random, link -> !link.startsWith("yearly/")));
        recipes.put(
                "GET " + DONATIONS + "/receipts/yearly/{from}/{token}",
                (call, random, fresh) -> link(call, random, link -> link.startsWith("yearly/")));
        recipes.put(
                "DELETE " + DONATIONS + "/velocity/{key}",
                (call, random, fresh) -> call.path(
                        "key",
                        world.planted()
                                .get("hold")
                                .take(random, fresh)
                                .toString()
                                .replace("-", "")));
        recipes.put("GET " + DONATIONS + "/search", (call, random, fresh) -> call.query()
                .computeIfPresent("status", (name, value) -> "CAPTURED"));
        recipes.put("POST " + DONATIONS + "/suspense/{donationId}/accept", (call, random, fresh) -> {
            call.path("donationId", world.stock().suspense.take(random, fresh));
            call.object().remove("attemptId");
        });
        recipes.put(
                "POST " + DONATIONS + "/set-aside/{id}/replay",
                (call, random, fresh) -> call.path(
                        "id",
                        world.planted().get("donation").take(random, fresh).toString()));
    }

    private void pledge(Call call, Random random, boolean fresh) {
        call.object().put("campaignId", world.campaign());
        if (call.json().has("method")) {
            call.object().put("method", random.nextBoolean() ? "CARD" : "OFFLINE");
        }
        if (random.nextBoolean()) {
            call.bearer(world.people().donor().token());
        } else {
            call.headers().remove("Authorization");
            call.object()
                    .putObject("donor")
                    .put("name", "Grace Hopper")
                    .put("email", "grace" + random.nextInt(50) + "@example.org");
            if (random.nextInt(3) == 0) {
                call.header("History-Token", Maker.pick(world.open(), random).historyToken());
            }
        }
    }

    private void claim(Call call, Random random, boolean fresh) {
        call.bearer(world.people().donor().token());
        // one guest's gifts at a time: the donor's own from then on
        call.object().put("historyToken", world.open().get(0).historyToken());
    }

    private void asDonor(Call call, Random random, boolean fresh) {
        call.bearer(world.people().donor().token());
    }

    /** By its donor, signed in or with the history's token. */
    private void own(Call call, Random random, boolean fresh) {
        Gifts.Gift gift = Maker.pick(random.nextBoolean() ? world.guests() : world.donors(), random);
        if (gift.historyToken().isEmpty()) {
            asDonor(call, random, fresh);
        } else {
            call.headers().remove("Authorization");
            call.header("History-Token", gift.historyToken());
        }
        if (call.operation().template().contains("{id}")) {
            call.path("id", gift.id());
        }
    }

    private void link(Call call, Random random, Predicate<String> wanted) {
        String link = Maker.pick(world.links().stream().filter(wanted).toList(), random);
        String[] parts = link.split("/");
        call.path("token", parts[parts.length - 1]);
        if (parts.length > 2) {
            call.path("from", parts[1]);
        }
    }
}
