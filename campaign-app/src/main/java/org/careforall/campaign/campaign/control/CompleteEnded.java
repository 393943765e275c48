// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.careforall.campaign.campaign.entity.Campaign;
import org.careforall.campaign.campaign.entity.CampaignAction;
import org.careforall.campaign.campaign.entity.Campaigns;
import org.careforall.campaign.history.entity.Actor;
import org.careforall.platform.database.Database;

/** Completes the campaigns whose end has come. */
@ApplicationScoped
public class CompleteEnded {

    private static final int STEP = 100;

    /** Any number that no other sweep of this app takes. */
    private static final String TRY_LOCK = "select pg_try_advisory_xact_lock(20_501)";

    private Database database;
    private Campaigns campaigns;
    private MoveCampaign moves;

    /** For CDI's proxies. */
    protected CompleteEnded() {}

    /** Made by CDI. */
    @Inject
    public CompleteEnded(Database database, Campaigns campaigns, MoveCampaign moves) {
        this.database = database;
        this.campaigns = campaigns;
        this.moves = moves;
    }

    /**
     * One step, in a transaction of its own; nothing when another server is at it.
     *
     * @return how many were completed
     */
    @Transactional
    public int complete(Instant now) {
        if (!isOurTurn()) {
            return 0;
        }
        List<Campaign> ended = campaigns.lockEnded(now, STEP);
        ended.stream()
                .filter(campaign ->
                        campaign.status().after(CampaignAction.COMPLETE).isPresent())
                .forEach(campaign -> moves.perform(
                        campaign, CampaignAction.COMPLETE, Actor.system(), Optional.of("its end has come"), now));
        return ended.size();
    }

    private boolean isOurTurn() {
        return database.with(connection -> {
            try (PreparedStatement lock = connection.prepareStatement(TRY_LOCK);
                    ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        });
    }
}
