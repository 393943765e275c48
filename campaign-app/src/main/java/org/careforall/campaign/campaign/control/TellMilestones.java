// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careforall.campaign.campaign.entity.Campaign;
import org.careforall.campaign.campaign.entity.CampaignAction;
import org.careforall.campaign.campaign.entity.CampaignStatus;
import org.careforall.campaign.campaign.entity.Campaigns;
import org.careforall.campaign.history.entity.Actor;
import org.careforall.campaign.totals.entity.GoalWatch;
import org.careforall.campaign.totals.entity.GoalWatch.Progress;
import org.careforall.campaign.totals.entity.Milestones;
import org.careforall.events.Money;
import org.careforall.events.campaign.CampaignEvent;
import org.careforall.events.campaign.CampaignGoalReached;
import org.careforall.events.campaign.CampaignMilestoneReached;
import org.careforall.events.campaign.CampaignSnapshot;
import org.careforall.platform.outbox.Outbox;

/**
 * Tells which parts of its goal a campaign has reached, each once, and ends the campaign at its goal if its owner wants
 * that. Beside the projection, not in it: totals never wait for a campaign. Gifts that are captured afterwards count.
 */
@ApplicationScoped
public class TellMilestones {

    private static final int GOAL = 100;

    private Campaigns campaigns;
    private GoalWatch watch;
    private WatchGoal goals;
    private MoveCampaign moves;
    private Outbox outbox;

    /** For CDI's proxies. */
    protected TellMilestones() {}

    /** Made by CDI. */
    @Inject
    public TellMilestones(Campaigns campaigns, GoalWatch watch, WatchGoal goals, MoveCampaign moves, Outbox outbox) {
        this.campaigns = campaigns;
        this.watch = watch;
        this.goals = goals;
        this.moves = moves;
        this.outbox = outbox;
    }

    /** Campaigns that have something to tell, some at a time. */
    public List<UUID> due() {
        return watch.due(100);
    }

    /** One of them, in a transaction of its own; nothing when another server was quicker. */
    @Transactional
    public void tell(UUID id, Instant now) {
        Optional<Campaign> known = campaigns.lock(id.toString());
        Optional<Progress> progress = watch.lock(id);
        if (known.isEmpty() || progress.isEmpty()) {
            return;
        }
        Campaign campaign = known.get();
        tellUntold(campaign, progress.get(), now);
        boolean full = progress.get().raised() >= campaign.approved().goal().amount();
        if (full && WatchGoal.stops(campaign)) {
            moves.perform(campaign, CampaignAction.COMPLETE, Actor.system(), Optional.of("its goal is reached"), now);
        }
        goals.again(campaign);
    }

    private void tellUntold(Campaign campaign, Progress progress, Instant now) {
        long goal = campaign.approved().goal().amount();
        List<Integer> reached = campaign.status() == CampaignStatus.CANCELLED
                ? List.of()
                : new Milestones(goal, progress.told()).reachedWith(progress.raised());
        if (reached.isEmpty()) {
            return;
        }
        CampaignSnapshot snapshot = campaign.snapshot(now);
        Money raised = new Money(progress.raised(), progress.currency());
        List<CampaignEvent> events = new ArrayList<>();
        reached.forEach(part -> events.add(new CampaignMilestoneReached(snapshot, part, raised)));
        if (reached.contains(GOAL)) {
            events.add(new CampaignGoalReached(snapshot, raised));
        }
        outbox.append(events);
        int last = reached.get(reached.size() - 1);
        watch.set(campaign.id(), last, new Milestones(goal, last).nextLook(false), goal);
    }
}
