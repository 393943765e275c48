// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.reconciliation.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.careforall.campaign.reconciliation.entity.Reconciliation;
import org.careforall.campaign.reconciliation.entity.Reconciliations;
import org.careforall.platform.id.Ids;

/** Starts comparisons of the totals with the ledger, beside the requests: they take seconds, or minutes. */
@ApplicationScoped
public class ReconcileTotals {

    @Resource
    private ManagedExecutorService executor;

    private Reconciliations runs;
    private CompareWithLedger compare;

    /** For CDI's proxies. */
    protected ReconcileTotals() {}

    /** Made by CDI. */
    @Inject
    public ReconcileTotals(Reconciliations runs, CompareWithLedger compare) {
        this.runs = runs;
        this.compare = compare;
    }

    /**
     * Starts one, unless one runs.
     *
     * @param after the campaign behind which to go on; empty for all
     * @param authorization the caller's header: the ledger is asked in their name, while their token lasts
     * @return the one that runs now
     */
    public Reconciliation start(Optional<UUID> after, String authorization) {
        UUID run = Ids.next();
        if (runs.begin(run, after)) {
            executor.execute(() -> compare.run(run, after, authorization));
        }
        return runs.latest().orElseThrow();
    }
}
