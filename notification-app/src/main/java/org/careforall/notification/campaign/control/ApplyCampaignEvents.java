// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.careforall.events.campaign.CampaignApproved;
import org.careforall.events.campaign.CampaignEvent;
import org.careforall.events.campaign.CampaignRejected;
import org.careforall.events.campaign.CampaignSnapshot;
import org.careforall.notification.campaign.entity.Campaigns;
import org.careforall.notification.mail.entity.MailOutbox;
import org.careforall.notification.notice.entity.Notice;
import org.careforall.notification.notice.entity.NoticeKind;
import org.careforall.notification.notice.entity.Notices;
import org.careforall.platform.inbox.EventConsumer;
import org.careforall.platform.inbox.ReceivedEvent;

/** Keeps the copy of the campaigns, gives owners what waited for them, and tells them what staff decided. */
@ApplicationScoped
public class ApplyCampaignEvents implements EventConsumer {

    private Campaigns campaigns;
    private Notices notices;
    private MailOutbox mails;
    private Clock clock;

    /** For CDI's proxies. */
    protected ApplyCampaignEvents() {}

    /** Made by CDI. */
    @Inject
    public ApplyCampaignEvents(Campaigns campaigns, Notices notices, MailOutbox mails, Clock clock) {
        this.campaigns = campaigns;
        this.notices = notices;
        this.mails = mails;
        this.clock = clock;
    }

    @Override
    public String subscription() {
        return "notification.campaign-events";
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        List<CampaignEvent> heard =
                events.stream().map(event -> (CampaignEvent) event.data()).toList();
        List<CampaignSnapshot> snapshots =
                heard.stream().map(CampaignEvent::campaign).toList();
        campaigns.keep(snapshots);
        TreeMap<UUID, UUID> owners = new TreeMap<>();
        snapshots.forEach(campaign -> owners.put(campaign.campaignId(), campaign.ownerId()));
        owners.forEach(notices::giveToOwner);
        Instant now = clock.instant();
        List<Notice> told = notices.add(
                heard.stream().flatMap(event -> decision(event, now).stream()).toList());
        mails.add(
                told.stream()
                        .map(notice -> new MailOutbox.Due(notice.id(), Optional.empty()))
                        .toList(),
                now);
    }

    private static Optional<Notice> decision(CampaignEvent event, Instant now) {
        if (event instanceof CampaignApproved approved) {
            return Optional.of(
                    Notice.ofCampaign(NoticeKind.CAMPAIGN_APPROVED, approved.campaign(), Optional.empty(), now));
        }
        if (event instanceof CampaignRejected rejected) {
            return Optional.of(Notice.ofCampaign(
                    NoticeKind.CAMPAIGN_REJECTED, rejected.campaign(), Optional.ofNullable(rejected.reason()), now));
        }
        return Optional.empty();
    }
}
