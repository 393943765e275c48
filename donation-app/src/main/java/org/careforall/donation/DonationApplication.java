// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation;

import jakarta.ws.rs.ApplicationPath;
import java.util.Set;
import org.careforall.donation.donation.boundary.DonationsResource;
import org.careforall.donation.donation.boundary.TermsResource;
import org.careforall.donation.history.boundary.HistoryResource;
import org.careforall.donation.ledger.boundary.AccountsResource;
import org.careforall.donation.ledger.boundary.LedgerResource;
import org.careforall.donation.log.boundary.LogResource;
import org.careforall.donation.log.boundary.ProofResource;
import org.careforall.donation.receipt.boundary.ReceiptResource;
import org.careforall.donation.receipt.boundary.ReceiptsResource;
import org.careforall.donation.receipt.boundary.YearlyResource;
import org.careforall.donation.reconciliation.boundary.ReconciliationResource;
import org.careforall.donation.search.boundary.SearchResource;
import org.careforall.donation.suspense.boundary.SuspenseResource;
import org.careforall.donation.timeline.boundary.TimelineResource;
import org.careforall.donation.velocity.boundary.VelocityResource;
import org.careforall.donation.wall.boundary.HideResource;
import org.careforall.donation.wall.boundary.WallResource;
import org.careforall.platform.web.RestApplication;
import org.eclipse.microprofile.auth.LoginConfig;

/** The API of donations: {@code /api/donations}. */
@ApplicationPath("/")
@LoginConfig(authMethod = "MP-JWT")
public class DonationApplication extends RestApplication {

    @Override
    protected Set<Class<?>> resources() {
        return Set.of(
                DonationsResource.class,
                TermsResource.class,
                WallResource.class,
                HideResource.class,
                HistoryResource.class,
                SearchResource.class,
                TimelineResource.class,
                LedgerResource.class,
                AccountsResource.class,
                ReconciliationResource.class,
                SuspenseResource.class,
                ReceiptResource.class,
                ReceiptsResource.class,
                YearlyResource.class,
                LogResource.class,
                ProofResource.class,
                VelocityResource.class);
    }
}
