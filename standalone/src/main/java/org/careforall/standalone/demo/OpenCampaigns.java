// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings the demo's campaigns to where they take gifts, each step only if it was not done before. */
final class OpenCampaigns {

    private final Api api;
    private final Account owner;
    private final Account administrator;

    OpenCampaigns(Api api, Account owner, Account administrator) {
        this.api = api;
        this.owner = owner;
        this.administrator = administrator;
    }

    List<Campaign> open(List<CampaignPlan> plans, Runnable step) {
        JsonNode categories = api.get("/api/campaigns/categories", Optional.empty())
                .required()
                .json()
                .path("items");
        JsonNode mine = api.get("/api/campaigns/mine?limit=100", owner.token())
                .required()
                .json()
                .path("items");
        List<Campaign> campaigns = new ArrayList<>();
        for (CampaignPlan plan : plans) {
            JsonNode campaign = find(mine, "title", plan.title()).orElseGet(() -> create(plan, categories));
            String id = campaign.path("id").asText();
            submitAndApprove(id, campaign.path("status").asText());
            campaigns.add(new Campaign(id, plan));
            step.run();
        }
        return List.copyOf(campaigns);
    }

    private JsonNode create(CampaignPlan plan, JsonNode categories) {
        String category = find(categories, "slug", plan.category())
                .orElse(categories.path(0))
                .path("slug")
                .asText();
        Map<String, Object> request = Map.of(
                "title", plan.title(),
                "summary", plan.summary(),
                "story", plan.summary() + "\n\nA campaign of the demo: no money moves.",
                "category", category,
                "goal", Map.of("amount", plan.goal(), "currency", plan.currency()));
        return api.post("/api/campaigns", request, owner.token(), Optional.empty())
                .required()
                .json();
    }

    private void submitAndApprove(String id, String status) {
        String path = "/api/campaigns/" + id;
        if (status.equals("DRAFT")) {
            api.post(path + "/submit", Map.of(), owner.token(), Optional.empty())
                    .required();
        }
        if (status.equals("DRAFT") || status.equals("IN_REVIEW")) {
            api.post(path + "/approve", Map.of(), administrator.token(), Optional.empty())
                    .required();
        }
    }

    private static Optional<JsonNode> find(JsonNode items, String field, String value) {
        for (JsonNode item : items) {
            if (item.path(field).asText().equals(value)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }
}
