// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.careforall.campaign.campaign.control.RecordChange.Happening;
import org.careforall.campaign.campaign.entity.Campaign;
import org.careforall.campaign.campaign.entity.CampaignDetails;
import org.careforall.campaign.campaign.entity.Campaigns;
import org.careforall.campaign.campaign.entity.Slugs;
import org.careforall.events.campaign.CampaignCreated;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.id.Ids;
import org.careforall.platform.problem.ProblemException;
import org.careforall.platform.problem.Problems;

/** Begins a campaign, as a draft of the caller's. */
@ApplicationScoped
public class CreateCampaign {

    private Campaigns campaigns;
    private Slugs slugs;
    private CheckDetails rules;
    private RecordChange record;

    /** For CDI's proxies. */
    protected CreateCampaign() {}

    /** Made by CDI. */
    @Inject
    public CreateCampaign(Campaigns campaigns, Slugs slugs, CheckDetails rules, RecordChange record) {
        this.campaigns = campaigns;
        this.slugs = slugs;
        this.rules = rules;
        this.record = record;
    }

    /**
     * Begins a draft.
     *
     * @param slug the name that the owner wants it to have; without, the title makes one
     * @throws ProblemException 422 with an error for each field that is wrong
     */
    @Transactional
    public Campaign create(CampaignDetails given, Optional<String> slug, Caller caller) {
        UUID owner = caller.requireUser();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        CampaignDetails details = rules.checkNew(given, slug, now);
        UUID id = Ids.next();
        Campaign campaign =
                new Campaign(id, name(slug, details, id), owner, caller.name().orElse(null), details, now);
        campaigns.add(campaign);
        record.of(
                campaign,
                new Happening(
                        "CREATED", null, CampaignAccess.actor(campaign, caller), Optional.empty(), Map.of(), true, now),
                CampaignCreated::new);
        return campaign;
    }

    private String name(Optional<String> wanted, CampaignDetails details, UUID id) {
        if (wanted.isEmpty()) {
            return slugs.claim(details.title(), id);
        }
        if (!slugs.take(wanted.get(), id)) {
            throw Problems.invalid("slug", "is taken");
        }
        return wanted.get();
    }
}
