// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.notice.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.careforall.events.DomainEvent;
import org.careforall.events.donation.DonationCancelled;
import org.careforall.events.donation.DonationEvent;
import org.careforall.events.donation.DonationSnapshot;
import org.careforall.events.donation.DonorReference;
import org.careforall.notification.campaign.entity.Campaigns;
import org.careforall.notification.mail.entity.MailOutbox;
import org.careforall.notification.notice.entity.GiftNews;
import org.careforall.notification.notice.entity.Notice;
import org.careforall.notification.notice.entity.NoticeKind;
import org.careforall.notification.notice.entity.Notices;
import org.careforall.platform.inbox.EventConsumer;
import org.careforall.platform.inbox.ReceivedEvent;

/**
 * Tells donors and owners of gifts. What is told follows from a gift's cumulative amounts, not from the event's type, so
 * that any order of events tells the same.
 */
@ApplicationScoped
public class ApplyDonationEvents implements EventConsumer {

    /** The owner of a busy campaign sees every gift on the site, and gets a mail at most this often. */
    private static final Duration BETWEEN_MAILS = Duration.ofMinutes(10);

    /** As long as a bank transfer may take: who began a gift earlier and did not pay it has forgotten it. */
    private static final Duration REMEMBERED = Duration.ofDays(31);

    private Campaigns campaigns;
    private Notices notices;
    private MailOutbox mails;
    private Clock clock;

    /** For CDI's proxies. */
    protected ApplyDonationEvents() {}

    /** Made by CDI. */
    @Inject
    public ApplyDonationEvents(Campaigns campaigns, Notices notices, MailOutbox mails, Clock clock) {
        this.campaigns = campaigns;
        this.notices = notices;
        this.mails = mails;
        this.clock = clock;
    }

    @Override
    public String subscription() {
        return "notification.donation-events";
    }

    /** Nobody is told of what was not paid, unless it ended with its campaign. */
    @Override
    public boolean concerns(DomainEvent event) {
        return event instanceof DonationEvent told && (isOfPaid(told) || isOfCancelledCampaign(event));
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        tellOfPaid(events);
        tellOfEnded(events);
    }

    private void tellOfPaid(List<ReceivedEvent> events) {
        Map<UUID, DonationSnapshot> gifts = events.stream()
                .map(event -> (DonationEvent) event.data())
                .filter(ApplyDonationEvents::isOfPaid)
                .map(DonationEvent::donation)
                .collect(Collectors.toMap(
                        DonationSnapshot::donationId, Function.identity(), ApplyDonationEvents::further));
        if (gifts.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Map<UUID, UUID> owners = campaigns.owners(
                gifts.values().stream().map(DonationSnapshot::campaignId).collect(Collectors.toSet()));
        List<Notice> due = new ArrayList<>();
        for (DonationSnapshot gift : gifts.values()) {
            if (gift.captured() <= 0) {
                continue;
            }
            due.add(Notice.thanks(gift, now));
            due.add(Notice.received(gift, Optional.ofNullable(owners.get(gift.campaignId())), now));
        }
        // every sum that was given back is told, also one that a later event of the same batch goes beyond
        events.stream()
                .map(event -> ((DonationEvent) event.data()).donation())
                .filter(gift -> gift.refunded() > 0)
                .forEach(gift -> due.add(Notice.refunded(gift, now)));
        events.stream()
                .flatMap(event -> GiftNews.of((DonationEvent) event.data()).stream())
                .forEach(news -> due.addAll(notices(news, owners, now)));
        mail(notices.add(due), gifts, now);
    }

    /** After the thanks of the same batch: whose money came all the same is not told that none was taken. */
    private void tellOfEnded(List<ReceivedEvent> events) {
        Instant now = clock.instant();
        Map<UUID, DonationSnapshot> ended = events.stream()
                .filter(event -> isOfCancelledCampaign(event.data()))
                .map(event -> ((DonationEvent) event.data()).donation())
                .filter(gift -> gift.createdAt().isAfter(now.minus(REMEMBERED)))
                .collect(Collectors.toMap(DonationSnapshot::donationId, Function.identity(), (one, other) -> one));
        Set<UUID> paid = notices.thanked(ended.keySet());
        List<Notice> due = ended.values().stream()
                .filter(gift -> !paid.contains(gift.donationId()))
                .map(gift -> Notice.cancelled(gift, now))
                .toList();
        mail(notices.add(due), ended, now);
    }

    /** Also what befalls a gift and came before the event that it was paid. */
    private static boolean isOfPaid(DonationEvent event) {
        return event.donation().captured() > 0 || GiftNews.of(event).isPresent();
    }

    private static boolean isOfCancelledCampaign(DomainEvent event) {
        return event instanceof DonationCancelled told && DonationCancelled.CAMPAIGN_CANCELLED.equals(told.reason());
    }

    private static List<Notice> notices(GiftNews news, Map<UUID, UUID> owners, Instant now) {
        Optional<UUID> owner = Optional.ofNullable(owners.get(news.gift().campaignId()));
        return news.matter().kinds().stream()
                .map(kind -> Notice.ofNews(kind, news, owner, now))
                .toList();
    }

    /** Several events of one gift in a batch: one that says that money was taken is preferred. */
    private static DonationSnapshot further(DonationSnapshot one, DonationSnapshot other) {
        return other.captured() > 0 ? other : one;
    }

    private void mail(List<Notice> told, Map<UUID, DonationSnapshot> gifts, Instant now) {
        Set<UUID> received = told.stream()
                .filter(notice -> notice.kind() == NoticeKind.GIFT_RECEIVED)
                .map(Notice::campaignId)
                .collect(Collectors.toSet());
        Set<UUID> mailed =
                received.isEmpty() ? Set.of() : campaigns.claimOwnerMail(received, now, now.minus(BETWEEN_MAILS));
        List<MailOutbox.Due> due = new ArrayList<>();
        Set<UUID> left = new HashSet<>(mailed);
        for (Notice notice : told) {
            if (notice.kind() == NoticeKind.GIFT_RECEIVED) {
                if (left.remove(notice.campaignId())) {
                    due.add(new MailOutbox.Due(notice.id(), Optional.empty()));
                }
            } else if (notice.kind().audience() == NoticeKind.Audience.OWNER) {
                due.add(new MailOutbox.Due(notice.id(), Optional.empty()));
            } else if (notice.kind().audience() == NoticeKind.Audience.DONOR) {
                Optional<String> address = notice.donationId().flatMap(id -> address(gifts.get(id)));
                if (address.isPresent() || notice.userId().isPresent()) {
                    due.add(new MailOutbox.Due(notice.id(), address));
                }
            }
        }
        mails.add(due, now);
    }

    private static Optional<String> address(DonationSnapshot gift) {
        return Optional.ofNullable(gift).map(DonationSnapshot::donor).map(DonorReference::email);
    }
}
