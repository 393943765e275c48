// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.totals.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.careforall.platform.database.Database;

/** Who ever gave to which campaign, as keys. Who was counted stays counted, whatever becomes of the gift. */
@ApplicationScoped
public class CampaignDonors {

    private static final String ADD = """
            with added as (
                insert into campaign_donor (campaign_id, donor_key)
                select distinct campaign, donor
                from unnest(?::uuid[], ?::text[]) as t (campaign, donor)
                order by campaign, donor
                on conflict do nothing
                returning campaign_id)
            select campaign_id, count(*) from added group by campaign_id""";

    private Database database;

    /** For CDI's proxies. */
    protected CampaignDonors() {}

    /** Made by CDI. */
    @Inject
    public CampaignDonors(Database database) {
        this.database = database;
    }

    /** Adds the donors of these gifts; how many of them are new, by campaign. */
    public Map<UUID, Long> add(List<Gift> gifts) {
        return database.with(connection -> {
            try (PreparedStatement add = connection.prepareStatement(ADD)) {
                add.setArray(1, SqlArrays.uuids(connection, gifts, Gift::campaignId));
                add.setArray(2, SqlArrays.texts(connection, gifts, Gift::donorKey));
                try (ResultSet row = add.executeQuery()) {
                    Map<UUID, Long> added = new HashMap<>();
                    while (row.next()) {
                        added.put(row.getObject(1, UUID.class), row.getLong(2));
                    }
                    return added;
                }
            }
        });
    }
}
