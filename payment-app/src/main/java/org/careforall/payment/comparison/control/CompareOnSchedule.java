// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.comparison.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.careforall.payment.comparison.entity.Comparison;
import org.careforall.payment.comparison.entity.Comparisons;
import org.careforall.payment.lease.entity.Leases;
import org.careforall.payment.provider.ProviderRefused;
import org.careforall.payment.provider.ProviderUnknown;
import org.careforall.platform.database.Database;
import org.careforall.platform.problem.Problems;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Compares at its time, on one instance, and when staff asks for it. */
@Dependent
public class CompareOnSchedule {

    private static final Logger LOG = Logger.getLogger(CompareOnSchedule.class.getName());
    private static final String LEASE = "comparison";
    private static final Duration LEASE_FOR = Duration.ofMinutes(30);
    private static final Duration SOON = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofDays(31);

    private final Database database;
    private final CompareBooks compare;
    private final Duration every;
    private final Duration reach;

    @Inject
    public CompareOnSchedule(
            Database database,
            CompareBooks compare,
            @ConfigProperty(name = "payment.comparison.every", defaultValue = "PT1H") Duration every,
            @ConfigProperty(name = "payment.comparison.reach", defaultValue = "PT48H") Duration reach) {
        this.database = database;
        this.compare = compare;
        this.every = every;
        this.reach = reach;
    }

    /** Compares when the last time is long enough ago; what fails is logged, and tried again at the next call. */
    public void ifDue(Instant now) {
        if (!isDue(now) || !lease(now, now.plus(LEASE_FOR))) {
            return;
        }
        try {
            compare.run(now.minus(reach), now);
        } catch (ProviderUnknown | ProviderRefused e) {
            LOG.log(Level.WARNING, "the provider''s books were not compared: {0}", e.getMessage());
        } finally {
            lease(now, now);
        }
    }

    /**
     * Compares now.
     *
     * @param from left out: as far back from {@code to} as the schedule goes
     * @param to left out: now
     * @throws org.careforall.platform.problem.ProblemException 422 for no period, or one above 31 days; 503 when the
     *     provider does not answer
     */
    public Comparison now(Optional<Instant> from, Optional<Instant> to) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Instant end = to.filter(now::isAfter).orElse(now);
        Instant begin = from.orElseGet(() -> end.minus(reach));
        if (!begin.isBefore(end)) {
            throw Problems.invalid("from", "must be before the period's end");
        }
        if (begin.plus(LONGEST).isBefore(end)) {
            throw Problems.invalid("from", "a period may have 31 days at the most");
        }
        try {
            return compare.run(begin, end);
        } catch (ProviderUnknown | ProviderRefused e) {
            LOG.log(Level.WARNING, "the provider''s books were not compared: {0}", e.getMessage());
            throw Problems.unavailable("the provider does not show its books now", Duration.ofMinutes(1));
        }
    }

    /** @throws org.careforall.platform.problem.ProblemException 404 when there was none yet */
    public Comparison latest() {
        return database.inTransaction(Comparisons::latest).orElseThrow(() -> Problems.notFound("reconciliation"));
    }

    /** Sooner after one that found something: the janitor may have brought what was missing. */
    private boolean isDue(Instant now) {
        return database.inTransaction(connection -> {
            Optional<Instant> last = Comparisons.latestAt(connection);
            if (last.isEmpty()) {
                return true;
            }
            boolean soon = Comparisons.standing(connection) > 0 && SOON.compareTo(every) < 0;
            return !last.get().plus(soon ? SOON : every).isAfter(now);
        });
    }

    private boolean lease(Instant now, Instant until) {
        return database.inTransaction(connection -> Leases.take(connection, LEASE, now, until));
    }
}
