// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.entity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.careforall.events.Money;
import org.careforall.platform.problem.ProblemException;

/** Campaigns for tests, brought into a state by the steps that lead there. */
public final class SampleCampaigns {

    public static final Instant BEGUN = Instant.parse("2026-11-01T12:00:00Z");

    private static final Map<CampaignStatus, List<CampaignAction>> WAY = Map.of(
            CampaignStatus.DRAFT, List.of(),
            CampaignStatus.IN_REVIEW, List.of(CampaignAction.SUBMIT),
            CampaignStatus.ACTIVE, List.of(CampaignAction.SUBMIT, CampaignAction.APPROVE),
            CampaignStatus.PAUSED, List.of(CampaignAction.SUBMIT, CampaignAction.APPROVE, CampaignAction.PAUSE),
            CampaignStatus.COMPLETED, List.of(CampaignAction.SUBMIT, CampaignAction.APPROVE, CampaignAction.COMPLETE),
            CampaignStatus.CANCELLED, List.of(CampaignAction.CANCEL));

    private SampleCampaigns() {}

    /** The steps that lead to each state. */
    public static Map<CampaignStatus, List<CampaignAction>> way() {
        return WAY;
    }

    public static Campaign in(CampaignStatus status) {
        Campaign campaign =
                new Campaign(UUID.randomUUID(), "wells", UUID.randomUUID(), "Olga", details("Wells", 500_000), BEGUN);
        WAY.get(status).forEach(action -> campaign.perform(action, BEGUN));
        return campaign;
    }

    public static CampaignDetails details(String title, long goal) {
        return new CampaignDetails(
                title,
                "Two wells",
                "For **800** families",
                "community",
                new Money(goal, "USD"),
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                false,
                null);
    }

    /** Why something was refused; empty when it was not. */
    public static Optional<ProblemException> refusal(Runnable step) {
        try {
            step.run();
            return Optional.empty();
        } catch (ProblemException e) {
            return Optional.of(e);
        }
    }
}
