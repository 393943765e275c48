// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Reads totals without pause, one after the other. */
final class Reader {

    private final Driver driver;
    private final Script script;
    private final SplittableRandom random;
    private final SeenTotals seen;

    Reader(Driver driver, Script script, SplittableRandom random, AtomicLong reads) {
        this.driver = driver;
        this.script = script;
        this.random = random;
        this.seen = new SeenTotals(driver, reads);
    }

    void read() {
        UUID campaign = script.campaign(random);
        long before = seen.soFar(campaign);
        Reply reply = driver.api().get(SeenTotals.path(campaign), Map.of());
        if (!seen.note(campaign, before, reply)) {
            Pause.after(reply);
        }
    }
}
