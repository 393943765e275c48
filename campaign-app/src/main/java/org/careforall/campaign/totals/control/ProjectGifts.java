// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.totals.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.careforall.campaign.totals.entity.CampaignDonors;
import org.careforall.campaign.totals.entity.CampaignDonors.Added;
import org.careforall.campaign.totals.entity.CampaignHours;
import org.careforall.campaign.totals.entity.CampaignTotals;
import org.careforall.campaign.totals.entity.Gift;
import org.careforall.campaign.totals.entity.Gifts;
import org.careforall.campaign.totals.entity.HourChange;
import org.careforall.campaign.totals.entity.TotalChange;
import org.careforall.events.DomainEvent;
import org.careforall.events.donation.DonationEvent;
import org.careforall.events.donation.DonationSnapshot;
import org.careforall.platform.inbox.EventConsumer;
import org.careforall.platform.inbox.ReceivedEvent;

/**
 * Keeps the totals: books the difference between what is known of a gift and what was booked of it, so that neither order
 * nor repetition matters (rule 2 of the design). A batch is a fixed number of statements. Locks are taken in one order:
 * gifts, donors, totals, hours; each by id.
 */
@ApplicationScoped
public class ProjectGifts implements EventConsumer {

    private Gifts gifts;
    private CampaignDonors donors;
    private CampaignTotals totals;
    private CampaignHours hours;
    private ProjectionLag lag;

    /** For CDI's proxies. */
    protected ProjectGifts() {}

    /** Made by CDI. */
    @Inject
    public ProjectGifts(
            Gifts gifts, CampaignDonors donors, CampaignTotals totals, CampaignHours hours, ProjectionLag lag) {
        this.gifts = gifts;
        this.donors = donors;
        this.totals = totals;
        this.hours = hours;
        this.lag = lag;
    }

    @Override
    public String subscription() {
        return "campaign.donation-events";
    }

    /** Amounts are cumulative, so what has taken nothing never changes a total, early or late. */
    @Override
    public boolean concerns(DomainEvent event) {
        return event instanceof DonationEvent told && told.donation().captured() > 0;
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        project(events.stream()
                .map(ReceivedEvent::data)
                .filter(DonationEvent.class::isInstance)
                .map(event -> ((DonationEvent) event).donation())
                .toList());
        events.stream()
                .map(ReceivedEvent::time)
                .max(Comparator.naturalOrder())
                .ifPresent(told -> lag.applied(told, Instant.now()));
    }

    /** The same for bare snapshots, in any order; joins the caller's transaction. */
    public void project(List<DonationSnapshot> snapshots) {
        Map<UUID, Gift> latest = new LinkedHashMap<>();
        snapshots.stream()
                .filter(snapshot -> snapshot.captured() > 0)
                .map(Gift::of)
                .forEach(gift -> latest.merge(
                        gift.donationId(), gift, (one, other) -> one.version() >= other.version() ? one : other));
        if (!latest.isEmpty()) {
            book(latest.values());
        }
    }

    private void book(Collection<Gift> latest) {
        Map<UUID, Gift> booked = gifts.lock(latest);
        List<Gift> newer = latest.stream()
                .filter(gift -> gift.version() > booked.get(gift.donationId()).version())
                .toList();
        if (newer.isEmpty()) {
            return;
        }
        gifts.book(newer);
        List<Gift> first = firstCaptures(newer, booked);
        Map<UUID, Added> newDonors = first.isEmpty() ? Map.of() : donors.add(first);
        totals.change(totalChanges(newer, booked, newDonors));
        hours.change(hourChanges(newer, booked));
    }

    private static List<Gift> firstCaptures(List<Gift> newer, Map<UUID, Gift> booked) {
        return newer.stream()
                .filter(gift -> booked.get(gift.donationId()).captured() == 0)
                .toList();
    }

    private static Collection<TotalChange> totalChanges(
            List<Gift> newer, Map<UUID, Gift> booked, Map<UUID, Added> newDonors) {
        Map<UUID, TotalChange> changes = new HashMap<>();
        for (Gift gift : newer) {
            TotalChange change =
                    changes.computeIfAbsent(gift.campaignId(), campaign -> TotalChange.none(campaign, gift.currency()));
            if (!change.currency().equals(gift.currency())) {
                throw new IllegalStateException("two currencies for campaign " + gift.campaignId());
            }
            changes.put(gift.campaignId(), change.plus(booked.get(gift.donationId()), gift));
        }
        changes.replaceAll((campaign, change) -> change.withDonors(newDonors.getOrDefault(campaign, Added.NONE)));
        return changes.values();
    }

    private static Collection<HourChange> hourChanges(List<Gift> newer, Map<UUID, Gift> booked) {
        record Key(UUID campaign, Instant hour) {}
        Map<Key, HourChange> changes = new LinkedHashMap<>();
        for (Gift gift : newer) {
            Gift before = booked.get(gift.donationId());
            // the hour of the first capture stays, as it does in the gift
            Gift now = before.capturedAt() == null ? gift : gift.capturedFirst(before.capturedAt());
            changes.merge(new Key(now.campaignId(), now.hour()), HourChange.of(before, now), HourChange::plus);
        }
        return new ArrayList<>(changes.values());
    }
}
