// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.careforall.campaign.campaign.entity.Campaign;
import org.careforall.campaign.history.entity.CampaignHistory;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.problem.Problems;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who may approve what they wrote themselves: their own campaign, or a change of somebody's that they made or took part in
 * ({@code CAMPAIGN_SELF_APPROVAL}, ADR 0011). Everything else needs a second person.
 */
@ApplicationScoped
public class SelfApproval {

    /** Approving one's own: given to administrators only. */
    private static final String APPROVE_OWN = "campaign:approve-own";

    private CampaignHistory history;
    private Setting setting;

    /** For CDI's proxies. */
    protected SelfApproval() {}

    /** @throws IllegalArgumentException when the setting is none of {@link Setting} */
    @Inject
    public SelfApproval(
            CampaignHistory history,
            @ConfigProperty(name = "campaign.self.approval", defaultValue = "administrators") String setting) {
        this.history = history;
        this.setting = Setting.of(setting);
    }

    private enum Setting {
        /** Whoever has {@code campaign:approve-own}. */
        ADMINISTRATORS,
        /** Every reviewer: an organisation of one person whose account is no administrator's. */
        REVIEWERS,
        /** Always two persons. */
        NOBODY;

        static Setting of(String word) {
            for (Setting setting : values()) {
                if (setting.name().toLowerCase(Locale.ROOT).equals(word)) {
                    return setting;
                }
            }
            throw new IllegalArgumentException(
                    "CAMPAIGN_SELF_APPROVAL is administrators, reviewers or nobody, not " + word);
        }
    }

    /**
     * Checks an approval.
     *
     * @return what the history says of it; empty when another person wrote what is approved
     * @throws org.careforall.platform.problem.ProblemException 403 when somebody else must approve it
     */
    Optional<String> requireToApprove(Campaign campaign, Caller caller) {
        if (campaign.isOwnedBy(caller.userId())) {
            requireToReview(campaign, caller);
            return Optional.of("Approved by the campaign's owner.");
        }
        if (!history.hasWrittenWhatIsReviewed(campaign.id(), caller.requireUser())) {
            return Optional.empty();
        }
        if (!may(caller)) {
            throw Problems.forbidden("You changed this campaign: somebody else must approve the change.");
        }
        return Optional.of("Approved by a person who had changed it.");
    }

    /** @throws org.careforall.platform.problem.ProblemException 403 when it is the caller's own campaign */
    void requireToReview(Campaign campaign, Caller caller) {
        if (campaign.isOwnedBy(caller.userId()) && !may(caller)) {
            throw Problems.forbidden("Somebody else must review your campaign.");
        }
    }

    private boolean may(Caller caller) {
        return switch (setting) {
            case ADMINISTRATORS -> caller.may(APPROVE_OWN);
            case REVIEWERS -> true;
            case NOBODY -> false;
        };
    }
}
