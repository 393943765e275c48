// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.knobs;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** What the knobs decide about one event, call or capture. Asked again, it answers the same. */
public final class Fate {
    private final Knobs knobs;
    private final long drawnFrom;

    Fate(Knobs knobs, KnobBoard.Line line, long ordinal) {
        this.knobs = knobs;
        this.drawnFrom = knobs.seed() * 0x9E3779B97F4A7C15L + line.name().hashCode() * 31L + ordinal;
    }

    public Knobs knobs() {
        return knobs;
    }

    /** @param knob name of the knob, so that knobs decide independently of each other */
    public boolean hits(String knob, ToDoubleFunction<Knobs> share) {
        double p = share.applyAsDouble(knobs);
        return p > 0 && draw(knob) < p;
    }

    /** A number from {@code least} to below {@code bound}. */
    public long between(String what, long least, long bound) {
        return least + (long) (draw(what) * (bound - least));
    }

    private double draw(String what) {
        return new SplittableRandom(drawnFrom ^ ((long) what.hashCode() << 32)).nextDouble();
    }
}
