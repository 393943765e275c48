// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.careforall.campaign.campaign.control.RecordChange.Happening;
import org.careforall.campaign.campaign.entity.Campaign;
import org.careforall.campaign.campaign.entity.CampaignDetails;
import org.careforall.campaign.campaign.entity.CampaignDetails.Change;
import org.careforall.events.campaign.CampaignChanged;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.problem.ProblemException;
import org.careforall.platform.web.ETags;

/** Takes an owner's changes of what a campaign says. */
@ApplicationScoped
public class ChangeCampaign {

    private CampaignAccess access;
    private CheckDetails rules;
    private RecordChange record;
    private WatchGoal goals;

    /** For CDI's proxies. */
    protected ChangeCampaign() {}

    /** Made by CDI. */
    @Inject
    public ChangeCampaign(CampaignAccess access, CheckDetails rules, RecordChange record, WatchGoal goals) {
        this.access = access;
        this.rules = rules;
        this.record = record;
        this.goals = goals;
    }

    /**
     * Changes a campaign; a change of nothing leaves no trace.
     *
     * @param ifMatch the header: the version that the caller has read
     * @param change makes the new details from the last ones
     * @throws ProblemException 404, 403, 428 without and 412 with a stale version, 409 when it is over, 422
     */
    @Transactional
    public Campaign change(String reference, String ifMatch, UnaryOperator<CampaignDetails> change, Caller caller) {
        Campaign campaign = access.lockOwn(reference, caller);
        ETags.requireMatch(ifMatch, campaign.version());
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        CampaignDetails before = campaign.latest();
        CampaignDetails after = rules.check(change.apply(before), Optional.of(before), now);
        Map<String, Change> changes = before.differencesTo(after);
        if (changes.isEmpty()) {
            return campaign;
        }
        boolean open = !campaign.latest().differsInWhatIsReviewed(after);
        campaign.change(after, now);
        goals.again(campaign);
        record.of(
                campaign,
                new Happening(
                        "CHANGED",
                        campaign.status(),
                        CampaignAccess.actor(campaign, caller),
                        Optional.empty(),
                        changes,
                        open,
                        now),
                CampaignChanged::new);
        return campaign;
    }
}
