// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.totals.control;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.careforall.campaign.database.CampaignDatabase;
import org.careforall.events.donation.DonationSnapshot;

/** A campaign's totals: as the facts say, and as they are kept. */
record Figures(
        long captured, long refunded, long raised, long donations, long donors, long shownDonors, long hoursRaised) {

    /** From the last version of each gift that was heard of; written as the definitions stand in the design. */
    static Figures ofFacts(UUID campaign, List<DonationSnapshot> heard) {
        Map<UUID, DonationSnapshot> last = new HashMap<>();
        heard.stream()
                .filter(snapshot -> snapshot.campaignId().equals(campaign))
                .sorted(Comparator.comparingLong(DonationSnapshot::version))
                .forEach(snapshot -> last.put(snapshot.donationId(), snapshot));
        List<DonationSnapshot> taken = last.values().stream()
                .filter(snapshot -> snapshot.captured() > 0)
                .toList();
        long captured = taken.stream().mapToLong(DonationSnapshot::captured).sum();
        long raised = taken.stream()
                .mapToLong(snapshot -> Math.max(0, snapshot.captured() - snapshot.refunded() - snapshot.chargedBack()))
                .sum();
        long donations = taken.stream()
                .filter(snapshot -> snapshot.captured() > snapshot.refunded() + snapshot.chargedBack())
                .count();
        long donors = taken.stream()
                .map(snapshot -> snapshot.donor().key())
                .distinct()
                .count();
        long guests = taken.stream().filter(DonationSnapshot::byGuest).count();
        long accounts = taken.stream()
                .filter(snapshot -> !snapshot.byGuest())
                .map(snapshot -> snapshot.donor().key())
                .distinct()
                .count();
        return new Figures(captured, captured - raised, raised, donations, donors, guests + accounts, raised);
    }

    static Figures kept(UUID campaign) {
        List<Long> row = CampaignDatabase.numbers("""
                select coalesce(sum(captured), 0), coalesce(sum(refunded), 0), coalesce(sum(raised), 0),
                       coalesce(sum(donations), 0), coalesce(sum(donors), 0), coalesce(sum(shown_donors), 0),
                       (select coalesce(sum(raised), 0) from campaign_hour where campaign_id = '%1$s')
                from campaign_total where campaign_id = '%1$s'""".formatted(campaign));
        return new Figures(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), row.get(5), row.get(6));
    }
}
