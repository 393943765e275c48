// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import org.careforall.campaign.campaign.entity.Campaign;
import org.careforall.campaign.campaign.entity.CampaignAction;
import org.careforall.campaign.campaign.entity.CampaignStatus;
import org.careforall.campaign.totals.entity.GoalWatch;
import org.careforall.campaign.totals.entity.Milestones;

/** Sets the amount at which a campaign is looked at again: after each change of its state, its goal or its wish to stop. */
@ApplicationScoped
public class WatchGoal {

    private GoalWatch watch;

    /** For CDI's proxies. */
    protected WatchGoal() {}

    /** Made by CDI. */
    @Inject
    public WatchGoal(GoalWatch watch) {
        this.watch = watch;
    }

    /** In the caller's transaction, on a campaign that it has locked; nothing before the first approval. */
    void again(Campaign campaign) {
        if (campaign.isPublic()) {
            watch.lock(campaign.id())
                    .ifPresent(progress -> watch.set(
                            campaign.id(),
                            progress.told(),
                            nextLook(campaign, progress.told()),
                            campaign.approved().goal().amount()));
        }
    }

    /** Whether reaching the goal ends it: a rule of the campaign, and not too late for it. */
    static boolean stops(Campaign campaign) {
        return campaign.approved().stopAtGoal()
                && campaign.status().after(CampaignAction.COMPLETE).isPresent();
    }

    private static OptionalLong nextLook(Campaign campaign, int told) {
        return campaign.status() == CampaignStatus.CANCELLED
                ? OptionalLong.empty()
                : new Milestones(campaign.approved().goal().amount(), told).nextLook(stops(campaign));
    }
}
