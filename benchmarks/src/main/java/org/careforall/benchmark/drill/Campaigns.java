// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Campaigns of a round, through the API. */
record Campaigns(Driver driver) {

    private static final String DRAFT = """
            {"title": "Round %s, campaign %d", "summary": "A well that lasts.", "story": "It *matters*.",
             "category": "medical", "goal": {"amount": 50000000, "currency": "USD"}}""";

    List<UUID> open(String round, int count) {
        List<UUID> campaigns = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            UUID id = draft(round, i);
            String path = "/api/campaigns/" + id;
            driver.api().post(path + "/submit", "", driver.staff()).required("submitting a campaign");
            driver.api().post(path + "/approve", "", driver.staff()).required("approving a campaign");
            campaigns.add(id);
        }
        return campaigns;
    }

    /** One that takes no gifts yet. */
    UUID draft(String round, int number) {
        return UUID.fromString(driver.api()
                .post("/api/campaigns", DRAFT.formatted(round, number), driver.staff())
                .required("a new campaign")
                .json()
                .path("id")
                .asText());
    }
}
