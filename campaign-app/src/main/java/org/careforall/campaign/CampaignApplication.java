// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign;

import jakarta.ws.rs.ApplicationPath;
import java.util.Set;
import org.careforall.campaign.campaign.boundary.CampaignStatusResource;
import org.careforall.campaign.campaign.boundary.CampaignsResource;
import org.careforall.campaign.category.boundary.CategoriesResource;
import org.careforall.campaign.history.boundary.HistoryResource;
import org.careforall.campaign.reconciliation.boundary.ReconciliationResource;
import org.careforall.campaign.refundall.boundary.RefundAllResource;
import org.careforall.campaign.search.boundary.CampaignListResource;
import org.careforall.campaign.totals.boundary.RebuildResource;
import org.careforall.campaign.totals.boundary.SeriesResource;
import org.careforall.campaign.totals.boundary.TotalsResource;
import org.careforall.campaign.update.boundary.UpdatesResource;
import org.careforall.platform.web.RestApplication;
import org.eclipse.microprofile.auth.LoginConfig;

/** The API of campaigns: {@code /api/campaigns}. */
@ApplicationPath("/")
@LoginConfig(authMethod = "MP-JWT")
public class CampaignApplication extends RestApplication {

    @Override
    protected Set<Class<?>> resources() {
        return Set.of(
                CampaignsResource.class,
                CampaignStatusResource.class,
                CampaignListResource.class,
                CategoriesResource.class,
                HistoryResource.class,
                UpdatesResource.class,
                TotalsResource.class,
                SeriesResource.class,
                RebuildResource.class,
                ReconciliationResource.class,
                RefundAllResource.class);
    }
}
