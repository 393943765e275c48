// SPDX-License-Identifier: Apache-2.0
package org.careforall.system;

import com.fasterxml.jackson.databind.JsonNode;

/** Campaigns of a test, through the API. */
record Campaigns(Actors actors) {

    static final String DRAFT = """
            {"title": "Clean water for the valley", "summary": "A well that lasts.", "story": "It *matters*.",
             "category": "medical", "goal": {"amount": 500000, "currency": "USD"}}""";

    private static String draft(Actors.Person owner, String campaign) {
        return owner.api()
                .post("/api/campaigns", campaign)
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    String draft(Actors.Person owner) {
        return draft(owner, DRAFT);
    }

    /** A campaign of a new owner, submitted and approved. */
    String active() {
        return active(actors.owner());
    }

    String active(Actors.Person owner) {
        return active(owner, DRAFT);
    }

    /** @param campaign what is posted */
    String active(Actors.Person owner, String campaign) {
        String id = draft(owner, campaign);
        owner.api().post("/api/campaigns/" + id + "/submit").expect(200);
        JsonNode approved = actors.admin()
                .api()
                .post("/api/campaigns/" + id + "/approve")
                .expect(200)
                .json();
        if (!approved.path("status").asText().equals("ACTIVE")) {
            throw new AssertionError("not active after approval: " + approved);
        }
        return id;
    }

    JsonNode totals(String campaign) {
        return actors.api()
                .get("/api/campaigns/" + campaign + "/totals")
                .expect(200)
                .json();
    }

    long raised(String campaign) {
        return totals(campaign).path("raised").path("amount").asLong(-1);
    }
}
