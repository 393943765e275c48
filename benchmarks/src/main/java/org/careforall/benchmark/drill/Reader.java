// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Reads totals without pause. What was captured never shrinks from one read to the next. */
final class Reader {

    private final Driver driver;
    private final Script script;
    private final SplittableRandom random;
    private final AtomicLong reads;
    private final Map<UUID, Long> captured = new HashMap<>();

    Reader(Driver driver, Script script, SplittableRandom random, AtomicLong reads) {
        this.driver = driver;
        this.script = script;
        this.random = random;
        this.reads = reads;
    }

    static String totals(UUID campaign) {
        return "/api/campaigns/" + campaign + "/totals";
    }

    void read() {
        UUID campaign = script.campaign(random);
        Reply reply = driver.api().get(totals(campaign), Map.of());
        if (!reply.isSuccess()) {
            Pause.after(reply);
            return;
        }
        reads.incrementAndGet();
        long now = reply.json().path("captured").path("amount").asLong(-1);
        long raised = reply.json().path("raised").path("amount").asLong(-1);
        long before = captured.getOrDefault(campaign, 0L);
        if (now < before || raised < 0) {
            driver.differs("totals never go back", "campaign " + campaign + ": " + before + ", then " + reply.body());
        }
        captured.put(campaign, now);
    }
}
