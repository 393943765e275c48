// SPDX-License-Identifier: Apache-2.0
package org.careforall.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** What a comparison of all sources said. Campaigns of other tests may be in any state. */
record Reconciliation(JsonNode run) {

    private static final String PATH = "/api/donations/reconciliation";

    /** A new one, to its end. */
    static Reconciliation run(House house) {
        Api staff = house.actors().admin().api();
        String id = staff.post(PATH).expect(202).json().path("id").asText();
        JsonNode[] run = new JsonNode[1];
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            run[0] = staff.get(PATH).expect(200).json();
            assertThat(run[0].path("id").asText()).isEqualTo(id);
        });
        assertThat(run[0].path("state").asText()).as(run[0].toString()).isEqualTo("DONE");
        return new Reconciliation(run[0]);
    }

    /** What differs of one campaign; empty when all sources agree. */
    String of(String campaign) {
        StringBuilder found = new StringBuilder();
        run.path("differences").forEach(difference -> {
            if (difference.path("campaignId").asText().equals(campaign)) {
                found.append(difference);
            }
        });
        return found.toString();
    }
}
