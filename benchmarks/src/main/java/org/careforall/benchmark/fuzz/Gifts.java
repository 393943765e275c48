// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Gifts by card, paid on the provider's page. */
record Gifts(Api api, People people, String campaign) {

    private static final long PAUSE_NANOS = 200_000_000;
    private static final int LOOKS = 150;

    /** A gift; a guest's has a token, the donor's an empty one. */
    record Gift(String id, String historyToken) {}

    List<Gift> pledged(int count, boolean guest) {
        List<Gift> gifts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            JsonNode gift = api.post("/api/donations", guest ? null : people.donor(), """
                {"campaignId": "%s", "amount": {"amount": 99000, "currency": "USD"}, "message": "Good luck!",
                 "metadata": {"source": "app"}, "externalReference": "CRM-4711"%s}""".formatted(
                    campaign,
                    guest ? ", \"donor\": {\"name\": \"Grace Hopper\", \"email\": \"grace@example.org\"}" : ""));
            gifts.add(
                    new Gift(gift.path("id").asText(), gift.path("historyToken").asText()));
        }
        return gifts;
    }

    List<Gift> paid(int count, boolean guest) {
        List<Gift> gifts = pledged(count, guest);
        for (Gift gift : gifts) {
            URI page = URI.create(api.sent("GET", "/api/payments/checkout/" + gift.id(), Map.of(), "")
                    .header("Location"));
            new Api(new Http(page.resolve("/"))).form(page.getPath().substring(1), Map.of("card", "4242424242424242"));
        }
        for (Gift gift : gifts) {
            await(() -> "CAPTURED"
                    .equals(api.get("/api/donations/" + gift.id(), people.admin())
                            .path("status")
                            .asText()));
        }
        return gifts;
    }

    /** Something that comes to be true. */
    interface Condition {
        boolean holds();
    }

    static void await(Condition condition) {
        for (int look = 0; !condition.holds(); look++) {
            if (look > LOOKS) {
                throw new IllegalStateException("what was awaited did not come");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
