// SPDX-License-Identifier: Apache-2.0
package org.careforall.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** Gifts of a test, through the API. */
record Donations(Api api) {

    static String gift(String campaign, long amount) {
        return """
            {"campaignId": "%s", "amount": {"amount": %d, "currency": "USD"},
             "donor": {"name": "Grace", "email": "grace@example.org"}, "message": "Good luck!"}""".formatted(campaign, amount);
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    /** A guest's gift, not paid yet. */
    JsonNode pledge(String campaign, long amount) {
        return pledge(key(), gift(campaign, amount)).expect(201).json();
    }

    Answer pledge(String key, String gift) {
        return api.with("Idempotency-Key", key).post("/api/donations", gift);
    }

    String status(Api staff, String donation) {
        return staff.get("/api/donations/" + donation)
                .expect(200)
                .json()
                .path("status")
                .asText();
    }
}
