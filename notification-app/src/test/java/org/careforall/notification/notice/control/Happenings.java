// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.notice.control;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.careforall.events.DomainEvent;
import org.careforall.events.EventCatalog;
import org.careforall.events.Money;
import org.careforall.events.campaign.CampaignSnapshot;
import org.careforall.events.donation.DonationSnapshot;
import org.careforall.events.donation.DonorReference;
import org.careforall.events.user.UserRegistered;
import org.careforall.events.user.UserSnapshot;
import org.careforall.platform.id.Ids;
import org.careforall.platform.inbox.ReceivedEvent;

/** What happens in tests: one owner, one campaign, one donor, one gift of 25.00 USD. */
public final class Happenings {

    public static final UUID OWNER = Ids.next();
    public static final UUID DONOR = Ids.next();
    public static final UUID CAMPAIGN = Ids.next();
    public static final UUID GIFT = Ids.next();
    private static final Instant THEN = Instant.parse("2026-11-21T09:00:00Z");

    private Happenings() {}

    /** As it comes from the topic. */
    public static ReceivedEvent received(DomainEvent event) {
        return new ReceivedEvent(
                Ids.next(),
                EventCatalog.typeOf(event.getClass()),
                "/careforall/test",
                THEN,
                event.aggregateId(),
                event.aggregateVersion(),
                null,
                event);
    }

    public static UserRegistered registered(UUID id, String email) {
        return new UserRegistered(new UserSnapshot(id, 1, email, false, "Somebody", List.of("DONOR"), THEN));
    }

    public static CampaignSnapshot campaign(long version, String title) {
        return new CampaignSnapshot(
                CAMPAIGN, version, "a-well", title, OWNER, "ACTIVE", true, new Money(100_000, "USD"), null);
    }

    public static DonorReference donor() {
        return new DonorReference("key", DONOR, null, "Ada", false);
    }

    public static DonorReference anonymousGuest() {
        return new DonorReference("key", null, "guest@example.org", "Should Not Be Here", true);
    }

    /** The gift at one of its versions, by its cumulative amounts. */
    public static DonationSnapshot gift(long version, long captured, long refunded, DonorReference donor) {
        return gift(GIFT, version, captured, refunded, donor);
    }

    public static DonationSnapshot gift(UUID id, long version, long captured, long refunded, DonorReference donor) {
        return new DonationSnapshot(
                id,
                version,
                CAMPAIGN,
                "CAPTURED",
                "CARD",
                new Money(2_500, "USD"),
                0,
                2_500,
                captured,
                refunded,
                0,
                0,
                donor,
                null,
                THEN,
                THEN);
    }

    /** A gift of 25.00 whose donor covered 1.06 of fees: the campaign's parts, and what the donor paid and got back. */
    public static DonationSnapshot giftWithFee(
            long version, long captured, long refunded, Long charged, Long returned) {
        return new DonationSnapshot(
                GIFT,
                version,
                CAMPAIGN,
                "CAPTURED",
                "CARD",
                new Money(2_500, "USD"),
                106,
                2_606,
                captured,
                refunded,
                0,
                0,
                donor(),
                null,
                THEN,
                THEN,
                charged,
                returned,
                null);
    }
}
