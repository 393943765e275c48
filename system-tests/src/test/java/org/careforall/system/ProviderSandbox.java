// SPDX-License-Identifier: Apache-2.0
package org.careforall.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** The payment sandbox's own tools: its knobs, its books, the cardholder's bank. */
record ProviderSandbox(Api api) {

    private static final String KNOBS = "/sandbox/knobs";

    /** Turns knobs for as long as the work takes; what is left out is off. */
    void with(String knobs, Runnable work) {
        api.put(KNOBS, knobs).expect(200);
        try {
            work.run();
        } finally {
            api.put(KNOBS, "{}").expect(200);
        }
    }

    /** What the sandbox took and gave back of one donation; empty when it took nothing. */
    JsonNode books(String donation) {
        return api.get("/sandbox/books").expect(200).json().path("donations").path(donation);
    }

    /** The bank decides a dispute: {@code won} or {@code lost}. */
    void decide(String dispute, String outcome) {
        api.post("/sandbox/disputes/" + dispute + "/close?outcome=" + outcome).expect(200);
    }

    /** How the latest deliveries ended, and {@code twice} when one event was confirmed more than once. */
    Set<String> outcomes(Instant since) {
        Set<String> outcomes = new HashSet<>();
        Set<String> confirmed = new HashSet<>();
        for (JsonNode attempt : api.get("/sandbox/webhooks").expect(200).json().path("attempts")) {
            if (!Instant.parse(attempt.path("at").asText()).isBefore(since)) {
                String outcome = attempt.path("outcome").asText();
                boolean again = outcome.equals("200")
                        && !confirmed.add(attempt.path("event").asText());
                outcomes.add(again ? "twice" : outcome);
            }
        }
        return outcomes;
    }

    /** Waits until no webhook is under way. */
    void quiet() {
        await().untilAsserted(() -> assertThat(api.get("/sandbox/webhooks")
                        .expect(200)
                        .json()
                        .path("pending")
                        .asInt())
                .isZero());
    }
}
