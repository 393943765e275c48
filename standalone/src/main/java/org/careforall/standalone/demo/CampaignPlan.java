// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone.demo;

import java.util.List;

/**
 * A campaign of the demo.
 *
 * @param title by which an interrupted demo finds it again
 * @param category preferred category; another is taken where it does not exist
 * @param summary in a sentence
 * @param goal in minor units
 * @param currency ISO 4217
 * @param unit minor units of the smallest step of a gift
 */
record CampaignPlan(String title, String category, String summary, long goal, String currency, long unit) {

    static List<CampaignPlan> all() {
        return List.of(
                new CampaignPlan(
                        "Clean water for Riverside",
                        "disaster",
                        "Filters and tanks after the flood, for four hundred families.",
                        2_500_000,
                        "USD",
                        100),
                new CampaignPlan(
                        "Surgery for Amara", "medical", "A heart operation that cannot wait.", 1_800_000, "EUR", 100),
                new CampaignPlan(
                        "Books for the hill school",
                        "education",
                        "A library for two hundred children.",
                        400_000,
                        "GBP",
                        100),
                new CampaignPlan(
                        "Rebuild the fishing boats",
                        "disaster",
                        "Twelve boats lost in the storm.",
                        3_000_000,
                        "JPY",
                        100),
                new CampaignPlan(
                        "A van for the food bank", "community", "Meals get cold on foot.", 1_200_000, "USD", 100));
    }
}
