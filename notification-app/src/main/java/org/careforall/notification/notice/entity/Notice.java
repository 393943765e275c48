// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.notice.entity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.careforall.events.Money;
import org.careforall.events.campaign.CampaignSnapshot;
import org.careforall.events.donation.DonationSnapshot;
import org.careforall.events.user.UserEmailVerificationRequested;
import org.careforall.platform.id.Ids;

/**
 * One thing that one person is told, once. It holds facts; its words are found when it is shown.
 *
 * @param id UUIDv7
 * @param subjectId the donation or the campaign; the refund or the request where there may be several
 * @param occurrence tells apart what may happen several times: the sum refunded so far, or the version of the campaign or
 *     donation; else 0
 * @param userId who is told; empty for guests, for staff, and for an owner who is not known yet
 * @param amount what the campaign gets of a gift; or what the donor gets back in all, covered fees included
 * @param charged what the donor paid in all, covered fees included, where that is more than the amount
 * @param donorName to the owner, never an anonymous donor's
 * @param campaignId null when it is about none
 * @param reason why staff sent a campaign back, or another's words about what happened; or the link of a verification
 */
public record Notice(
        UUID id,
        NoticeKind kind,
        UUID subjectId,
        long occurrence,
        UUID campaignId,
        Optional<UUID> donationId,
        Optional<UUID> userId,
        Optional<Money> amount,
        Optional<Money> charged,
        Optional<String> donorName,
        Optional<String> reason,
        Instant createdAt,
        Optional<Instant> readAt) {

    /** Thanks for a gift that arrived. */
    public static Notice thanks(DonationSnapshot gift, Instant now) {
        Money amount = gift.amount().withAmount(gift.captured());
        Optional<Money> charged = Optional.of(gift.amount().withAmount(gift.chargedInAll()))
                .filter(all -> all.amount() > amount.amount());
        return ofGift(NoticeKind.GIFT_THANKS, gift, 0, donor(gift), amount, charged, false, now);
    }

    /**
     * Money that was given back, in all until now, as the donor gets it: with the covered fees. A later refund is told
     * again, with the larger sum.
     */
    public static Notice refunded(DonationSnapshot gift, Instant now) {
        long returned = gift.returnedInAll();
        return ofGift(
                NoticeKind.GIFT_REFUNDED,
                gift,
                returned,
                donor(gift),
                gift.amount().withAmount(returned),
                Optional.empty(),
                false,
                now);
    }

    /** A gift that ended unpaid because its campaign was cancelled. */
    public static Notice cancelled(DonationSnapshot gift, Instant now) {
        return ofGift(NoticeKind.GIFT_CANCELLED, gift, 0, donor(gift), gift.amount(), Optional.empty(), false, now);
    }

    /** A gift that arrived, for the owner. */
    public static Notice received(DonationSnapshot gift, Optional<UUID> owner, Instant now) {
        Money amount = gift.amount().withAmount(gift.captured());
        return ofGift(NoticeKind.GIFT_RECEIVED, gift, 0, owner, amount, Optional.empty(), true, now);
    }

    /** One of the kinds that tell what happened to a gift; staff's are nobody's own. */
    public static Notice ofNews(NoticeKind kind, GiftNews news, Optional<UUID> owner, Instant now) {
        Optional<UUID> user =
                switch (kind.audience()) {
                    case DONOR -> donor(news.gift());
                    case OWNER -> owner;
                    case STAFF, ADDRESS -> Optional.empty();
                };
        return new Notice(
                Ids.next(),
                kind,
                news.subjectId(),
                news.occurrence(),
                news.gift().campaignId(),
                Optional.of(news.gift().donationId()),
                user,
                news.amount(),
                Optional.empty(),
                Optional.empty(),
                news.reason(),
                now.truncatedTo(ChronoUnit.MILLIS),
                Optional.empty());
    }

    /** What staff decided on a campaign, at each of its versions anew. */
    public static Notice ofCampaign(NoticeKind kind, CampaignSnapshot campaign, Optional<String> reason, Instant now) {
        return new Notice(
                Ids.next(),
                kind,
                campaign.campaignId(),
                campaign.version(),
                campaign.campaignId(),
                Optional.empty(),
                Optional.of(campaign.ownerId()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                reason,
                now.truncatedTo(ChronoUnit.MILLIS),
                Optional.empty());
    }

    /** A link for an address: nobody's notice but the mail's, so that it stands in no list. */
    public static Notice ofVerification(UserEmailVerificationRequested request, Instant now) {
        return new Notice(
                Ids.next(),
                NoticeKind.EMAIL_VERIFICATION,
                request.user().userId(),
                request.expiresAt().toEpochMilli(),
                null,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(request.link()),
                now.truncatedTo(ChronoUnit.MILLIS),
                Optional.empty());
    }

    private static Notice ofGift(
            NoticeKind kind,
            DonationSnapshot gift,
            long occurrence,
            Optional<UUID> user,
            Money amount,
            Optional<Money> charged,
            boolean withName,
            Instant now) {
        return new Notice(
                Ids.next(),
                kind,
                gift.donationId(),
                occurrence,
                gift.campaignId(),
                Optional.of(gift.donationId()),
                user,
                Optional.of(amount),
                charged,
                withName ? shownName(gift) : Optional.empty(),
                Optional.empty(),
                now.truncatedTo(ChronoUnit.MILLIS),
                Optional.empty());
    }

    private static Optional<UUID> donor(DonationSnapshot gift) {
        return Optional.ofNullable(gift.donor()).flatMap(donor -> Optional.ofNullable(donor.userId()));
    }

    private static Optional<String> shownName(DonationSnapshot gift) {
        return Optional.ofNullable(gift.donor())
                .filter(donor -> !donor.anonymous())
                .flatMap(donor -> Optional.ofNullable(donor.name()));
    }
}
