// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.fuzz;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Campaigns, their categories and totals. */
record CampaignRecipes(World world, List<String> drafts) {

    private static final String CAMPAIGNS = "/api/campaigns";
    private static final String ONE = CAMPAIGNS + "/{campaign}";

    CampaignRecipes(World world) {
        this(world, new ArrayList<>());
        for (int i = 0; i < 16; i++) {
            drafts.add(world.stock().draft.take(new Random(i), true));
        }
    }

    void addTo(Map<String, Recipes.Recipe> recipes) {
        Stock stock = world.stock();
        recipes.put("GET " + CAMPAIGNS, this::search);
        recipes.put("GET " + CAMPAIGNS + "/mine", this::search);
        recipes.put("POST " + CAMPAIGNS, (call, random, fresh) -> suit(call));
        recipes.put("PATCH " + ONE, this::change);
        recipes.put("GET " + ONE, this::read);
        recipes.put("GET " + ONE + "/totals", this::read);
        recipes.put("GET " + ONE + "/totals/series", (call, random, fresh) -> {
            if (call.query().containsKey("from")) {
                call.query()
                        .put("to", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
            }
        });
        moves(recipes, "submit", stock.draft);
        moves(recipes, "approve", stock.inReview);
        moves(recipes, "reject", stock.inReview);
        moves(recipes, "pause", stock.active);
        moves(recipes, "resume", stock.paused);
        moves(recipes, "complete", stock.active);
        moves(recipes, "cancel", stock.active);
        moves(recipes, "refund-all", stock.cancelled);
        recipes.put("GET " + ONE + "/refund-all", (call, random, fresh) -> call.path("campaign", world.refunding()));
        recipes.put("POST " + CAMPAIGNS + "/categories", (call, random, fresh) -> call.object()
                .put("slug", "fuzz-" + Long.toHexString(random.nextLong())));
        recipes.put("DELETE " + CAMPAIGNS + "/categories/{slug}", this::category);
        recipes.put("PATCH " + CAMPAIGNS + "/categories/{slug}", this::category);
        replays(recipes, "campaign", CAMPAIGNS);
    }

    private void category(Call call, Random random, boolean fresh) {
        boolean gone = call.operation().method().equals("DELETE");
        call.path("slug", world.stock().category.take(random, fresh && gone));
    }

    private static void moves(Map<String, Recipes.Recipe> recipes, String action, OneShots<String> from) {
        recipes.put(
                "POST " + ONE + "/" + action, (call, random, fresh) -> call.path("campaign", from.take(random, fresh)));
    }

    /** The replays of an app. */
    private void replays(Map<String, Recipes.Recipe> recipes, String app, String base) {
        recipes.put(
                "POST " + base + "/set-aside/{id}/replay",
                (call, random, fresh) -> call.path(
                        "id", world.planted().get(app).take(random, fresh).toString()));
    }

    private void search(Call call, Random random, boolean fresh) {
        if (call.query().containsKey("near") || call.query().remove("radiusKm") != null) {
            call.query().put("near", "-1.29,36.82");
        }
        call.bearer(world.people().admin().token());
    }

    private void read(Call call, Random random, boolean fresh) {
        if (random.nextInt(3) == 0) {
            String tag = world.api()
                    .answer(
                            "GET",
                            call.operation().template().replace("{campaign}", world.campaign()),
                            world.people().admin())
                    .header("ETag");
            call.header("If-None-Match", tag);
        }
    }

    private void change(Call call, Random random, boolean fresh) {
        String campaign = Maker.pick(drafts, random);
        call.path("campaign", campaign);
        call.header(
                "If-Match",
                world.api()
                        .answer(
                                "GET",
                                CAMPAIGNS + "/" + campaign,
                                world.people().admin())
                        .header("ETag"));
        suit(call);
        // chosen once
        call.object().remove("slug");
        call.object().remove(List.of("title", "story", "summary", "goal").get(random.nextInt(4)));
    }

    private static void suit(Call call) {
        call.object().put("category", "medical");
    }
}
