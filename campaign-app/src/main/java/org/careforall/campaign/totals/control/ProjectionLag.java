// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.totals.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** How far the totals are behind the donations, as this server sees it. */
@ApplicationScoped
public class ProjectionLag {

    private final AtomicReference<Applied> newest = new AtomicReference<>();

    private record Applied(Instant told, Instant at) {}

    /** An event was applied; those that come again late say nothing about now. */
    void applied(Instant told, Instant now) {
        newest.accumulateAndGet(
                new Applied(told, now),
                (before, mine) -> before == null || mine.told().isAfter(before.told()) ? mine : before);
    }

    /** How long the newest event was under way when it was applied; 0 before the first. */
    public double seconds() {
        return Optional.ofNullable(newest.get())
                .map(applied -> seconds(applied.told(), applied.at()))
                .orElse(0.0);
    }

    /** How long ago the newest applied event was told; 0 before the first. Grows while nobody gives. */
    public double newestAgeSeconds() {
        return Optional.ofNullable(newest.get())
                .map(applied -> seconds(applied.told(), Instant.now()))
                .orElse(0.0);
    }

    private static double seconds(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMillis()) / 1_000.0;
    }
}
