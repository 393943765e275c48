// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.totals.control;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.careforall.campaign.database.OneTransaction;
import org.careforall.campaign.totals.entity.CampaignDonors;
import org.careforall.campaign.totals.entity.CampaignHours;
import org.careforall.campaign.totals.entity.CampaignTotals;
import org.careforall.campaign.totals.entity.Gifts;
import org.careforall.campaign.totals.entity.TotalDifference;
import org.careforall.campaign.totals.entity.TotalsRebuild;
import org.careforall.events.donation.DonationSnapshot;
import org.careforall.platform.database.Database;

/** The projection as the container runs it: a transaction for each batch. */
record Projection(DataSource source) {

    void deliver(List<DonationSnapshot> batch) {
        run(batch, true);
    }

    /** The process dies before the commit: the batch will come again. */
    void dieWith(List<DonationSnapshot> batch) {
        run(batch, false);
    }

    List<TotalDifference> rebuild(UUID campaign) {
        try (OneTransaction transaction = new OneTransaction(source)) {
            List<TotalDifference> differences = new TotalsRebuild(transaction.database()).rebuild(List.of(campaign));
            transaction.commit();
            return differences;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(List<DonationSnapshot> batch, boolean commit) {
        try (OneTransaction transaction = new OneTransaction(source)) {
            Database connection = transaction.database();
            new ProjectGifts(
                            new Gifts(connection),
                            new CampaignDonors(connection),
                            new CampaignTotals(connection),
                            new CampaignHours(connection),
                            new ProjectionLag())
                    .project(batch);
            if (commit) {
                transaction.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
