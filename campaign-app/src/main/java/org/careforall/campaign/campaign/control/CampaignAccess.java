// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.careforall.campaign.campaign.entity.Campaign;
import org.careforall.campaign.campaign.entity.Campaigns;
import org.careforall.campaign.history.entity.Actor;
import org.careforall.campaign.history.entity.ActorKind;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.problem.ProblemException;
import org.careforall.platform.problem.Problems;

/** Who may see and change which campaign. What somebody may not see does not exist for them. */
@ApplicationScoped
public class CampaignAccess {

    /** Changing anybody's campaign. */
    public static final String MANAGE = "campaign:manage";

    /** Reading drafts, approving and rejecting. */
    public static final String REVIEW = "campaign:review";

    /** Giving money back. */
    public static final String REFUND = "payment:refund";

    private Campaigns campaigns;

    /** For CDI's proxies. */
    protected CampaignAccess() {}

    /** Made by CDI. */
    @Inject
    public CampaignAccess(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    /**
     * One for reading, by its id or slug.
     *
     * @throws ProblemException 404 when there is none that the caller may see
     */
    public Campaign visible(String reference, Caller caller) {
        return campaigns
                .find(reference)
                .filter(campaign -> campaign.isPublic() || isInside(campaign, caller))
                .orElseThrow(CampaignAccess::unknown);
    }

    /**
     * One for changing by its owner or by staff; nobody else changes it meanwhile.
     *
     * @throws ProblemException 404 when there is none that the caller may see, 403 when it is not the caller's
     */
    public Campaign lockOwn(String reference, Caller caller) {
        Campaign campaign = lockVisible(reference, caller);
        if (!campaign.isOwnedBy(caller.userId()) && !caller.may(MANAGE)) {
            throw Problems.forbidden("Only its owner and staff may change this campaign.");
        }
        return campaign;
    }

    /**
     * One for review; {@link SelfApproval} says who may review what they wrote.
     *
     * @throws ProblemException 404 when there is none, 403 without the permission
     */
    public Campaign lockForReview(String reference, Caller caller) {
        caller.require(REVIEW);
        return lockVisible(reference, caller);
    }

    /**
     * One whose gifts staff may give back.
     *
     * @throws ProblemException 404 when there is none that the caller may see, 403 without the permission
     */
    public Campaign lockForRefunds(String reference, Caller caller) {
        caller.require(REFUND);
        return lockVisible(reference, caller);
    }

    /** Whether the caller sees what the public does not: its owner, and staff. */
    public static boolean isInside(Campaign campaign, Caller caller) {
        return campaign.isOwnedBy(caller.userId()) || caller.may(REVIEW) || caller.may(MANAGE);
    }

    /** The caller as the history names them. */
    public static Actor actor(Campaign campaign, Caller caller) {
        UUID user = caller.requireUser();
        return new Actor(campaign.isOwnedBy(caller.userId()) ? ActorKind.OWNER : ActorKind.STAFF, Optional.of(user));
    }

    private Campaign lockVisible(String reference, Caller caller) {
        return campaigns
                .lock(reference)
                .filter(campaign -> campaign.isPublic() || isInside(campaign, caller))
                .orElseThrow(CampaignAccess::unknown);
    }

    private static ProblemException unknown() {
        return Problems.notFound("campaign");
    }
}
