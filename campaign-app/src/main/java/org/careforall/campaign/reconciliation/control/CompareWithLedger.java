// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.reconciliation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.careforall.campaign.reconciliation.entity.CampaignFigures;
import org.careforall.campaign.reconciliation.entity.KeptFigures;
import org.careforall.campaign.reconciliation.entity.LedgerDifference;
import org.careforall.campaign.reconciliation.entity.Reconciliations;
import org.careforall.campaign.totals.entity.TotalsRebuild;
import org.careforall.platform.client.NotReachedException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Compares every campaign's total with the ledger. The two are read one after the other while gifts come in, so what
 * differs is looked at again until both sides have stood still for a while: what differs then is a difference.
 */
@ApplicationScoped
public class CompareWithLedger {

    private static final int PAGE = 100;

    /** How often a campaign that never stands still is looked at again. */
    private static final int MOST_LOOKS = 12;

    private Reconciliations runs;
    private TotalsRebuild campaigns;
    private KeptFigures kept;
    private AskLedger ledger;
    private Duration quiet;

    /** For CDI's proxies. */
    protected CompareWithLedger() {}

    /** @param quiet for how long both sides must have stood still */
    @Inject
    public CompareWithLedger(
            Reconciliations runs,
            TotalsRebuild campaigns,
            KeptFigures kept,
            AskLedger ledger,
            @ConfigProperty(name = "reconciliation.quiet", defaultValue = "PT5S") Duration quiet) {
        this.runs = runs;
        this.campaigns = campaigns;
        this.kept = kept;
        this.ledger = ledger;
        this.quiet = quiet;
    }

    private record Look(CampaignFigures kept, CampaignFigures ledger) {

        boolean agrees() {
            return kept.differencesTo(ledger, new UUID(0, 0), false).isEmpty();
        }
    }

    /** Runs to its end, and writes down how it ended: also when it cannot go on. */
    void run(UUID run, Optional<UUID> after, String authorization) {
        try {
            Optional<UUID> reached = after;
            List<UUID> page;
            do {
                page = campaigns.campaignsAfter(reached, PAGE);
                List<LedgerDifference> found = compare(run, page, authorization);
                reached = page.isEmpty() ? reached : Optional.of(page.get(page.size() - 1));
                if (!runs.step(run, page.size(), reached.orElse(null), found)) {
                    return;
                }
            } while (page.size() == PAGE);
            runs.end(run);
        } catch (NotReachedException | RuntimeException e) {
            runs.fail(run, String.valueOf(e.getMessage()));
        }
    }

    private List<LedgerDifference> compare(UUID run, List<UUID> page, String authorization) throws NotReachedException {
        Map<UUID, Look> open = new LinkedHashMap<>();
        for (UUID campaign : page) {
            Look look = look(campaign, authorization);
            runs.signOfLife(run);
            if (!look.agrees()) {
                open.put(campaign, look);
            }
        }
        List<LedgerDifference> found = new ArrayList<>();
        for (int looks = 1; !open.isEmpty(); looks++) {
            LockSupport.parkNanos(quiet.toNanos());
            runs.signOfLife(run);
            found.addAll(again(open, authorization, looks == MOST_LOOKS));
        }
        return found;
    }

    /** Takes out of the open ones those that agree by now, and tells of those that stood still or are looked at last. */
    private List<LedgerDifference> again(Map<UUID, Look> open, String authorization, boolean last)
            throws NotReachedException {
        List<LedgerDifference> found = new ArrayList<>();
        for (UUID campaign : List.copyOf(open.keySet())) {
            Look look = look(campaign, authorization);
            Look before = open.put(campaign, look);
            boolean still = look.equals(before);
            if (look.agrees() || still || last) {
                found.addAll(look.kept().differencesTo(look.ledger(), campaign, !still));
                open.remove(campaign);
            }
        }
        return found;
    }

    private Look look(UUID campaign, String authorization) throws NotReachedException {
        return new Look(kept.of(campaign), ledger.about(campaign, authorization));
    }
}
