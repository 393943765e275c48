// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.totals.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.careforall.campaign.totals.entity.TotalDifference;
import org.careforall.campaign.totals.entity.TotalsRebuild;

/** Makes the totals of some campaigns anew while gifts come in; readers see the old ones, then the new ones. */
@ApplicationScoped
public class RebuildTotals {

    private TotalsRebuild totals;

    /** For CDI's proxies. */
    protected RebuildTotals() {}

    /** Made by CDI. */
    @Inject
    public RebuildTotals(TotalsRebuild totals) {
        this.totals = totals;
    }

    /** One transaction for these; what was wrong. */
    @Transactional
    public List<TotalDifference> rebuild(List<UUID> campaigns) {
        return totals.rebuild(campaigns);
    }
}
