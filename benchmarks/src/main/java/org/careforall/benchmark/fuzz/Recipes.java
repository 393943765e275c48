// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.fuzz;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** What each operation needs beside what its schemas say. */
final class Recipes {

    /** Makes a request fit. */
    interface Recipe {
        void apply(Call call, Random random, boolean fresh);
    }

    private final Map<String, Recipe> recipes = new HashMap<>();

    Recipes(World world) {
        new CampaignRecipes(world).addTo(recipes);
        new DonationRecipes(world).addTo(recipes);
        new PaymentRecipes(world).addTo(recipes);
        new PeopleRecipes(world).addTo(recipes);
    }

    void apply(Call call, Random random, boolean fresh) {
        Recipe recipe = recipes.get(call.operation().name());
        if (recipe != null) {
            recipe.apply(call, random, fresh);
        }
    }
}
