// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.careforall.campaign.campaign.entity.Campaign;
import org.careforall.campaign.campaign.entity.CampaignDetails.Change;
import org.careforall.campaign.campaign.entity.CampaignStatus;
import org.careforall.campaign.campaign.entity.Campaigns;
import org.careforall.campaign.history.entity.Actor;
import org.careforall.campaign.history.entity.CampaignHistory;
import org.careforall.campaign.history.entity.HistoryEntry;
import org.careforall.events.campaign.CampaignEvent;
import org.careforall.events.campaign.CampaignSnapshot;
import org.careforall.platform.json.Json;
import org.careforall.platform.outbox.Outbox;

/** Every change of a campaign leaves a row in its history and an event, in the transaction of the change. */
@ApplicationScoped
public class RecordChange {

    private Campaigns campaigns;
    private CampaignHistory history;
    private Outbox outbox;
    private Json json;

    /** For CDI's proxies. */
    protected RecordChange() {}

    /** Made by CDI. */
    @Inject
    public RecordChange(Campaigns campaigns, CampaignHistory history, Outbox outbox, Json json) {
        this.campaigns = campaigns;
        this.history = history;
        this.outbox = outbox;
        this.json = json;
    }

    /**
     * What happened.
     *
     * @param action in the past tense, such as APPROVED
     * @param from the status before; null for a new campaign
     * @param open whether everybody may read of it, as far as the campaign is public
     */
    record Happening(
            String action,
            CampaignStatus from,
            Actor actor,
            Optional<String> reason,
            Map<String, Change> changes,
            boolean open,
            Instant at) {}

    /** All gifts of a cancelled campaign were asked to be given back. */
    public void ofRefunds(
            Campaign campaign,
            Actor actor,
            Optional<String> reason,
            Instant at,
            Function<CampaignSnapshot, CampaignEvent> event) {
        of(campaign, new Happening("REFUNDS_REQUESTED", campaign.status(), actor, reason, Map.of(), true, at), event);
    }

    /** Writes it down, and tells it as the event that is made from the snapshot. */
    void of(Campaign campaign, Happening happening, Function<CampaignSnapshot, CampaignEvent> event) {
        campaigns.flush();
        HistoryEntry entry = new HistoryEntry(
                campaign.version(),
                happening.at(),
                happening.action(),
                happening.from() == null ? null : happening.from().name(),
                campaign.status().name(),
                happening.actor().kind(),
                happening.actor().id().orElse(null),
                happening.reason().orElse(null),
                new String(json.write(happening.changes()), StandardCharsets.UTF_8));
        history.add(campaign.id(), entry, happening.open() && campaign.isPublic());
        outbox.append(event.apply(campaign.snapshot(happening.at())));
    }
}
