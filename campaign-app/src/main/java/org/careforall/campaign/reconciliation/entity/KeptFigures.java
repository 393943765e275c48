// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.reconciliation.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.UUID;
import org.careforall.platform.database.Database;

/** What the totals say, for comparing. */
@ApplicationScoped
public class KeptFigures {

    private static final String SELECT = "select captured, refunded, raised from campaign_total where campaign_id = ?";

    private Database database;

    /** For CDI's proxies. */
    protected KeptFigures() {}

    /** Made by CDI. */
    @Inject
    public KeptFigures(Database database) {
        this.database = database;
    }

    /** Of one campaign. */
    public CampaignFigures of(UUID campaign) {
        return database.with(connection -> {
            try (PreparedStatement query = connection.prepareStatement(SELECT)) {
                query.setObject(1, campaign);
                try (ResultSet row = query.executeQuery()) {
                    return row.next()
                            ? new CampaignFigures(true, row.getLong(1), row.getLong(2), row.getLong(3), true)
                            : CampaignFigures.UNKNOWN;
                }
            }
        });
    }
}
