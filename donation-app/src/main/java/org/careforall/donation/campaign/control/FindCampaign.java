// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.careforall.donation.campaign.entity.Campaign;
import org.careforall.donation.campaign.entity.Campaigns;
import org.careforall.platform.arrival.Arrival;
import org.careforall.platform.database.Database;

/** Finds a campaign in the replica, and waits a moment for one whose events may be under way. */
@ApplicationScoped
public class FindCampaign {

    private Database database;
    private Arrival arrival;

    /** For CDI's proxies. */
    protected FindCampaign() {}

    /** Made by CDI. */
    @Inject
    public FindCampaign(Database database, Arrival arrival) {
        this.database = database;
        this.arrival = arrival;
    }

    /** The campaign; looks once when it is known, for up to 2 s when it is not. Call it outside a transaction. */
    public Optional<Campaign> byId(UUID id) {
        return arrival.await(() -> known(id));
    }

    /**
     * The campaign that a gift is meant for. Looks once when it takes gifts; when it is not known, or as far as this app knows
     * takes none, for up to 2 s, because the event that opened it may be under way. Call it outside a transaction.
     */
    public Optional<Campaign> forGift(UUID id) {
        return arrival.await(() -> known(id).filter(campaign -> campaign.takesGiftsAt(Instant.now())))
                .or(() -> known(id));
    }

    /** The campaign, if it is known now. */
    public Optional<Campaign> known(UUID id) {
        return database.with(connection -> Campaigns.find(connection, id));
    }
}
