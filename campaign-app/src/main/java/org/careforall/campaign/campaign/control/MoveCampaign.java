// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.careforall.campaign.campaign.control.RecordChange.Happening;
import org.careforall.campaign.campaign.entity.Campaign;
import org.careforall.campaign.campaign.entity.CampaignAction;
import org.careforall.campaign.campaign.entity.CampaignDetails;
import org.careforall.campaign.campaign.entity.CampaignStatus;
import org.careforall.campaign.history.entity.Actor;
import org.careforall.campaign.text.PlainText;
import org.careforall.campaign.totals.entity.CampaignTotals;
import org.careforall.events.campaign.CampaignApproved;
import org.careforall.events.campaign.CampaignCancelled;
import org.careforall.events.campaign.CampaignCompleted;
import org.careforall.events.campaign.CampaignEvent;
import org.careforall.events.campaign.CampaignPaused;
import org.careforall.events.campaign.CampaignRejected;
import org.careforall.events.campaign.CampaignResumed;
import org.careforall.events.campaign.CampaignSnapshot;
import org.careforall.events.campaign.CampaignSubmitted;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.problem.ProblemException;
import org.careforall.platform.problem.Problems;
import org.careforall.platform.web.ETags;

/** Moves a campaign from one status to another, as the table allows. */
@ApplicationScoped
public class MoveCampaign {

    private static final int LONGEST_REASON = 1_000;

    private CampaignAccess access;
    private SelfApproval self;
    private RecordChange record;
    private CampaignTotals totals;
    private WatchGoal goals;

    /** For CDI's proxies. */
    protected MoveCampaign() {}

    /** Made by CDI. */
    @Inject
    public MoveCampaign(
            CampaignAccess access, SelfApproval self, RecordChange record, CampaignTotals totals, WatchGoal goals) {
        this.access = access;
        this.self = self;
        this.record = record;
        this.totals = totals;
        this.goals = goals;
    }

    /**
     * By its owner or staff; what is for reviewers has methods of its own.
     *
     * @throws ProblemException 404, 403, 409 with the states that are allowed, 422 when its end has passed
     */
    @Transactional
    public Campaign move(String reference, CampaignAction action, Caller caller) {
        if (action == CampaignAction.APPROVE || action == CampaignAction.REJECT) {
            throw new IllegalArgumentException("for reviewers only: " + action);
        }
        Campaign campaign = access.lockOwn(reference, caller);
        perform(campaign, action, CampaignAccess.actor(campaign, caller), Optional.empty(), Instant.now());
        return campaign;
    }

    /**
     * By staff, and never what one wrote oneself (administrators excepted, see {@link SelfApproval}).
     *
     * @param ifMatch the header: the version that the reviewer has read; null when they don't say
     * @throws ProblemException 404, 403, 409 with the states that are allowed, 412, 422 when its end has passed
     */
    @Transactional
    public Campaign approve(String reference, String ifMatch, Caller caller) {
        Campaign campaign = access.lockForReview(reference, caller);
        Optional<String> selfApproval = self.requireToApprove(campaign, caller);
        requireRead(campaign, ifMatch);
        perform(campaign, CampaignAction.APPROVE, CampaignAccess.actor(campaign, caller), selfApproval, Instant.now());
        return campaign;
    }

    /**
     * Staff sends it back to its owner.
     *
     * @param ifMatch the header: the version that the reviewer has read; null when they don't say
     * @throws ProblemException 404, 403, 409 with the states that are allowed, 412, 422 without a reason
     */
    @Transactional
    public Campaign reject(String reference, String ifMatch, String reason, Caller caller) {
        PlainText text = new PlainText();
        String checked = text.required("reason", reason, LONGEST_REASON);
        Campaign campaign = access.lockForReview(reference, caller);
        self.requireToReview(campaign, caller);
        text.requireAllRight();
        requireRead(campaign, ifMatch);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        CampaignStatus from = campaign.status();
        campaign.reject(checked, now);
        record.of(
                campaign,
                new Happening(
                        "REJECTED",
                        from,
                        CampaignAccess.actor(campaign, caller),
                        Optional.of(checked),
                        Map.of(),
                        false,
                        now),
                snapshot -> new CampaignRejected(snapshot, checked));
        return campaign;
    }

    /** In the caller's transaction, on a campaign that it has locked. */
    void perform(Campaign campaign, CampaignAction action, Actor actor, Optional<String> reason, Instant moment) {
        Instant now = moment.truncatedTo(ChronoUnit.MILLIS);
        CampaignStatus from = campaign.status();
        CampaignDetails before = campaign.approved();
        campaign.perform(action, now);
        if (action == CampaignAction.SUBMIT || action == CampaignAction.APPROVE) {
            requireEndAhead(campaign, now);
        }
        if (action == CampaignAction.APPROVE) {
            totals.open(campaign.id(), campaign.approved().goal().currency());
        }
        goals.again(campaign);
        record.of(
                campaign,
                new Happening(past(action), from, actor, reason, before.differencesTo(campaign.approved()), true, now),
                event(action));
    }

    /** Not asked of a caller who says nothing of it. */
    private static void requireRead(Campaign campaign, String ifMatch) {
        if (ifMatch != null && !ifMatch.isBlank()) {
            ETags.requireMatch(ifMatch, campaign.version());
        }
    }

    private static void requireEndAhead(Campaign campaign, Instant now) {
        if (campaign.endsAt().filter(end -> !end.isAfter(now)).isPresent()) {
            throw Problems.invalid("endsAt", "has passed: give the campaign another end first");
        }
    }

    private static String past(CampaignAction action) {
        return switch (action) {
            case SUBMIT -> "SUBMITTED";
            case APPROVE -> "APPROVED";
            case REJECT -> "REJECTED";
            case PAUSE -> "PAUSED";
            case RESUME -> "RESUMED";
            case COMPLETE -> "COMPLETED";
            case CANCEL -> "CANCELLED";
        };
    }

    private static Function<CampaignSnapshot, CampaignEvent> event(CampaignAction action) {
        return switch (action) {
            case SUBMIT -> CampaignSubmitted::new;
            case APPROVE -> CampaignApproved::new;
            case REJECT -> throw new IllegalArgumentException("a rejection has a reason");
            case PAUSE -> CampaignPaused::new;
            case RESUME -> CampaignResumed::new;
            case COMPLETE -> CampaignCompleted::new;
            case CANCEL -> CampaignCancelled::new;
        };
    }
}
