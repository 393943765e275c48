// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.time.Duration;

/** The sandbox's knobs. What a round sets comes back when a fault has passed. */
final class Knobs {

    private final Api provider;
    private String standing = "";

    Knobs(Api provider) {
        this.provider = provider;
    }

    /** How the provider's webhooks come all the time. */
    void stand(Script script) {
        standing = "\"duplicate\": %s, \"reorder\": %s, \"delay\": %s, \"delayMillis\": 800, \"drop\": %s"
                .formatted(
                        script.repeated() ? "0.6" : "0",
                        script.disordered() ? "0.6" : "0",
                        script.disordered() ? "0.2" : "0",
                        script.repeated() ? "0.1" : "0");
        set(standing);
    }

    void during(String knobs, int millis) {
        set(standing.isEmpty() ? knobs : standing + ", " + knobs);
        Pause.millis(millis);
        set(standing);
    }

    void still() {
        standing = "";
        set(standing);
    }

    private void set(String knobs) {
        if (!Pause.until(Duration.ofSeconds(20), () -> provider.put("/sandbox/knobs", "{" + knobs + "}")
                .isSuccess())) {
            throw new DrillFailed("the sandbox does not take its knobs");
        }
    }
}
