// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.knobs;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The knobs as they are set now. The n-th event (or API call, or capture) after they were set meets the same fate
 * whenever seed and knobs are the same.
 */
public final class KnobBoard {

    /** What a fate is drawn for, each with its own count. */
    public enum Line {
        EVENT,
        CALL,
        CAPTURE
    }

    private record Setting(Knobs knobs, AtomicLong events, AtomicLong calls, AtomicLong captures) {
        Setting(Knobs knobs) {
            this(knobs, new AtomicLong(), new AtomicLong(), new AtomicLong());
        }
    }

    private volatile Setting setting;

    public KnobBoard(long seed) {
        this.setting = new Setting(Knobs.still(seed));
    }

    public Knobs knobs() {
        return setting.knobs();
    }

    /** Sets the knobs; all counts begin anew. */
    public void set(Knobs knobs) {
        this.setting = new Setting(knobs);
    }

    /** The fate of the next in line. */
    public Fate next(Line line) {
        Setting now = setting;
        AtomicLong count =
                switch (line) {
                    case EVENT -> now.events();
                    case CALL -> now.calls();
                    case CAPTURE -> now.captures();
                };
        return new Fate(now.knobs(), line, count.getAndIncrement());
    }
}
