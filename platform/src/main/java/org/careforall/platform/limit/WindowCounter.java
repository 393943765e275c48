// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets so many pass for each key in any window of time, counted in this process's memory. Keys that were not asked for
 * longest are forgotten when there are too many, so that nobody fills the memory with made-up ones. Safe for threads.
 */
public final class WindowCounter {

    private final int most;
    private final int mostKeys;
    private final long slotMillis;
    private final Map<String, Slots> keys = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param most how many pass in a window
     * @param mostKeys how many keys are remembered; each takes some 250 bytes
     */
    public WindowCounter(int most, Duration window, int mostKeys) {
        this.most = most;
        this.mostKeys = mostKeys;
        this.slotMillis = Math.max(1, (window.toMillis() + Slots.IN_WINDOW - 1) / Slots.IN_WINDOW);
    }

    /**
     * What is said to one who asks.
     *
     * @param passes whether it may; then it is counted
     * @param retryAfter how long to wait, when it may not
     * @param begins whether it is the first that may not since one last could
     */
    public record Answer(boolean passes, Duration retryAfter, boolean begins) {}

    /** Counts one, if it may pass. */
    public synchronized Answer ask(String key, Instant now) {
        long slot = now.toEpochMilli() / slotMillis;
        Slots slots = keys.computeIfAbsent(key, unknown -> new Slots(slot));
        slots.advance(slot);
        forget(slot);
        if (slots.sum() < most) {
            slots.add();
            return new Answer(true, Duration.ZERO, false);
        }
        Duration wait = Duration.ofMillis(Math.max(1, slots.firstToLeave() * slotMillis - now.toEpochMilli()));
        return new Answer(false, wait, slots.refuse());
    }

    /** One that passed shall not count, or no longer. */
    public synchronized void takeBack(String key, Instant now) {
        Slots slots = keys.get(key);
        if (slots != null) {
            slots.advance(now.toEpochMilli() / slotMillis);
            slots.takeBack();
        }
    }

    /** The count of the key that has most. */
    public synchronized int highest(Instant now) {
        forget(now.toEpochMilli() / slotMillis);
        return keys.values().stream().mapToInt(Slots::sum).max().orElse(0);
    }

    /** How many keys are remembered. */
    public synchronized int size() {
        return keys.size();
    }

    /** The map is in the order in which keys were asked for, so that the oldest stand first. */
    private void forget(long slot) {
        Iterator<Slots> oldest = keys.values().iterator();
        while (oldest.hasNext()) {
            Slots slots = oldest.next();
            if (keys.size() <= mostKeys && !slots.isEmptyAt(slot)) {
                return;
            }
            oldest.remove();
        }
    }
}
