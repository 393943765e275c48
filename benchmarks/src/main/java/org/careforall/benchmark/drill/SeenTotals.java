// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Totals as they were read. What was captured never shrinks from one read to another that begins afterwards. */
final class SeenTotals {

    private final Driver driver;
    private final AtomicLong reads;
    private final Map<UUID, Long> captured = new ConcurrentHashMap<>();

    /** @param reads where those that succeed are counted */
    SeenTotals(Driver driver, AtomicLong reads) {
        this.driver = driver;
        this.reads = reads;
    }

    static String path(UUID campaign) {
        return "/api/campaigns/" + campaign + "/totals";
    }

    /** The most that was seen so far: a read that begins now must not see less. */
    long soFar(UUID campaign) {
        return captured.getOrDefault(campaign, 0L);
    }

    /** Notes an answer; whether it was one. */
    boolean note(UUID campaign, long before, Reply reply) {
        if (!reply.isSuccess()) {
            return false;
        }
        reads.incrementAndGet();
        long now = reply.json().path("captured").path("amount").asLong(-1);
        long raised = reply.json().path("raised").path("amount").asLong(-1);
        if (now < before || raised < 0) {
            driver.differs("totals never go back", "campaign " + campaign + ": " + before + ", then " + reply.body());
        }
        captured.merge(campaign, now, Math::max);
        return true;
    }
}
