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
            with given as (
                select campaign, donor, bool_and(guest) as guest, count(*) filter (where guest) as guests
                from unnest(?::uuid[], ?::text[], ?::bool[]) as t (campaign, donor, guest)
                group by campaign, donor),
            added as (
                insert into campaign_donor (campaign_id, donor_key)
                select campaign, donor from given order by campaign, donor
                on conflict do nothing
                returning campaign_id, donor_key)
            select g.campaign, count(a.donor_key) as donors,
                   (sum(g.guests) + count(a.donor_key) filter (where not g.guest))::int8 as shown
            from given g left join added a on a.campaign_id = g.campaign and a.donor_key = g.donor
            group by g.campaign""";

    private Database database;

    /** For CDI's proxies. */
    protected CampaignDonors() {}

    /** Made by CDI. */
    @Inject
    public CampaignDonors(Database database) {
        this.database = database;
    }

    /**
     * By how much gifts change a campaign's numbers of donors.
     *
     * @param donors how many people gave for the first time
     * @param shown the same for everybody to see: each gift of a guest counts, since nobody has shown whose address it
     *     names, and the answer must not depend on who gave before
     */
    public record Added(long donors, long shown) {

        /** None. */
        public static final Added NONE = new Added(0, 0);
    }

    /** Adds the donors of gifts that were captured for the first time; what that changes, by campaign. */
    public Map<UUID, Added> add(List<Gift> gifts) {
        return database.with(connection -> {
            try (PreparedStatement add = connection.prepareStatement(ADD)) {
                add.setArray(1, SqlArrays.uuids(connection, gifts, Gift::campaignId));
                add.setArray(2, SqlArrays.texts(connection, gifts, Gift::donorKey));
                add.setArray(3, SqlArrays.flags(connection, gifts, Gift::guest));
                try (ResultSet row = add.executeQuery()) {
                    Map<UUID, Added> added = new HashMap<>();
                    while (row.next()) {
                        added.put(row.getObject(1, UUID.class), new Added(row.getLong(2), row.getLong(3)));
                    }
                    return added;
                }
            }
        });
    }
}
