// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.totals.entity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How fine a series is. */
public enum SeriesStep {
    /** 48 of them if nothing is said, at most 31 days. */
    HOUR(ChronoUnit.HOURS, 48, 31 * 24),
    /** 30 of them if nothing is said, at most two years. */
    DAY(ChronoUnit.DAYS, 30, 731);

    private final ChronoUnit unit;
    private final int usual;
    private final int most;

    SeriesStep(ChronoUnit unit, int usual, int most) {
        this.unit = unit;
        this.usual = usual;
        this.most = most;
    }

    /** As a request names it. */
    public static Optional<SeriesStep> of(String word) {
        return Arrays.stream(values()).filter(step -> step.word().equals(word)).findFirst();
    }

    /** As the API and PostgreSQL write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The beginning of the step that holds a moment, in UTC. */
    public Instant begin(Instant moment) {
        return moment.truncatedTo(unit);
    }

    /** The end of the step that holds a moment, or the moment itself where a step begins. */
    public Instant end(Instant moment) {
        return begin(moment).equals(moment) ? moment : begin(moment).plus(1, unit);
    }

    /** Where a series begins if nothing is said. */
    public Instant usualStart(Instant end) {
        return end.minus(usual, unit);
    }

    /** How many a series may have. */
    public int most() {
        return most;
    }

    /** How many lie between. */
    public long between(Instant from, Instant to) {
        return Duration.between(from, to).dividedBy(unit.getDuration());
    }
}
