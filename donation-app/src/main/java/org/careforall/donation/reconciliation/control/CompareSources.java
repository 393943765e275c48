// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.reconciliation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.careforall.donation.reconciliation.entity.Difference;
import org.careforall.donation.reconciliation.entity.OwnBooks;
import org.careforall.donation.reconciliation.entity.Statement;
import org.careforall.platform.client.NotReachedException;
import org.careforall.platform.database.Database;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Compares what all sources say of all campaigns. Money is always under way from one to the next: a difference is one that
 * is still there, the same, after a while of quiet.
 */
@ApplicationScoped
public class CompareSources {

    /** Beyond that it is said what stood still between the last two looks: a busy house is never quiet all over. */
    private static final int MOST_LOOKS = 6;

    private Database database;
    private AskBooks others;
    private Duration quiet;

    /** For CDI's proxies. */
    protected CompareSources() {}

    /** Made by CDI. */
    @Inject
    public CompareSources(
            Database database,
            AskBooks others,
            @ConfigProperty(name = "reconciliation.quiet", defaultValue = "PT5S") Duration quiet) {
        this.database = database;
        this.others = others;
        this.quiet = quiet;
    }

    /** @param campaigns how many were compared */
    public record Outcome(int campaigns, List<Difference> differences) {}

    /**
     * Compares.
     *
     * @param authorization the header of who asked: other apps are asked in their name
     * @throws NotReachedException when another app does not say what it was asked
     */
    public Outcome compare(String authorization) throws NotReachedException {
        Outcome before = look(authorization);
        for (int looks = 1; looks < MOST_LOOKS && !before.differences().isEmpty(); looks++) {
            pause();
            Outcome now = look(authorization);
            if (now.differences().equals(before.differences())) {
                return now;
            }
            if (looks == MOST_LOOKS - 1) {
                List<Difference> standing = new ArrayList<>(now.differences());
                standing.retainAll(new HashSet<>(before.differences()));
                return new Outcome(now.campaigns(), standing);
            }
            before = now;
        }
        return before;
    }

    private Outcome look(String authorization) throws NotReachedException {
        List<Statement> said = new ArrayList<>(others.ofPayments(authorization));
        said.addAll(database.with(OwnBooks::read));
        Set<UUID> campaigns = new HashSet<>();
        said.forEach(statement -> campaigns.add(statement.campaignId()));
        for (UUID campaign : campaigns) {
            said.addAll(others.ofTotals(campaign));
        }
        return new Outcome(campaigns.size(), Difference.among(said));
    }

    private void pause() {
        long until = System.nanoTime() + quiet.toNanos();
        while (System.nanoTime() < until && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
    }
}
