// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careforall.campaign.campaign.entity.Campaign;
import org.careforall.campaign.campaign.entity.CampaignAction;
import org.careforall.campaign.campaign.entity.Campaigns;
import org.careforall.campaign.history.entity.Actor;

/** Completes the campaigns whose end has come. */
@ApplicationScoped
public class CompleteEnded {

    private static final int STEP = 100;

    private Campaigns campaigns;
    private MoveCampaign moves;

    /** For CDI's proxies. */
    protected CompleteEnded() {}

    /** Made by CDI. */
    @Inject
    public CompleteEnded(Campaigns campaigns, MoveCampaign moves) {
        this.campaigns = campaigns;
        this.moves = moves;
    }

    /** Campaigns whose end has come, some at a time. */
    @Transactional
    public List<UUID> due(Instant now) {
        return campaigns.ended(now, STEP);
    }

    /**
     * One of them, in a transaction of its own; nothing when its owner gave it another end meanwhile, or another server was
     * quicker.
     */
    @Transactional
    public void complete(UUID id, Instant now) {
        campaigns
                .lock(id.toString())
                .filter(campaign -> canEnd(campaign, now))
                .ifPresent(campaign -> moves.perform(
                        campaign, CampaignAction.COMPLETE, Actor.system(), Optional.of("its end has come"), now));
    }

    private static boolean canEnd(Campaign campaign, Instant now) {
        return campaign.status().after(CampaignAction.COMPLETE).isPresent()
                && campaign.endsAt().filter(end -> !end.isAfter(now)).isPresent();
    }
}
