// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.notice.entity;

import java.util.Optional;
import java.util.UUID;
import org.careforall.events.Money;
import org.careforall.events.donation.DonationDisputeClosed;
import org.careforall.events.donation.DonationDisputed;
import org.careforall.events.donation.DonationEvent;
import org.careforall.events.donation.DonationReceiptVoided;
import org.careforall.events.donation.DonationRefundFailed;
import org.careforall.events.donation.DonationRefundRequestDecided;
import org.careforall.events.donation.DonationRefundRequested;
import org.careforall.events.donation.DonationSnapshot;

/**
 * What an event says that its donor, the campaign's owner and staff are told, once each.
 *
 * @param subjectId with {@code occurrence} what tells a repeat apart: the donation and its version, or what has an id of its own
 * @param amount empty where the event names none
 * @param reason the number of a receipt, the donor's or staff's words, or the provider's
 */
public record GiftNews(
        Matter matter,
        DonationSnapshot gift,
        UUID subjectId,
        long occurrence,
        Optional<Money> amount,
        Optional<String> reason) {

    /** Empty when the event is none of these; gifts that arrived and sums that went back are told from their amounts. */
    public static Optional<GiftNews> of(DonationEvent event) {
        DonationSnapshot gift = event.donation();
        if (event instanceof DonationRefundFailed failed) {
            return Optional.of(own(Matter.REFUND_FAILED, gift, failed.refundId(), failed.amount(), failed.failure()));
        }
        if (event instanceof DonationRefundRequested asked) {
            return Optional.of(own(Matter.REFUND_REQUESTED, gift, asked.requestId(), asked.amount(), asked.reason()));
        }
        if (event instanceof DonationRefundRequestDecided decided) {
            Matter matter = decided.approved() ? Matter.REFUND_REQUEST_APPROVED : Matter.REFUND_REQUEST_DECLINED;
            return Optional.of(own(matter, gift, decided.requestId(), decided.amount(), decided.decision()));
        }
        if (event instanceof DonationDisputed) {
            return Optional.of(versioned(Matter.DISPUTED, gift, gift.held(), null));
        }
        if (event instanceof DonationDisputeClosed closed) {
            long lost = closed.lost() == null ? gift.chargedBack() : closed.lost();
            return Optional.of(versioned(lost > 0 ? Matter.DISPUTE_LOST : Matter.DISPUTE_WON, gift, lost, null));
        }
        if (event instanceof DonationReceiptVoided voided) {
            return Optional.of(versioned(Matter.RECEIPT_VOIDED, gift, 0, voided.receiptNumber()));
        }
        return Optional.empty();
    }

    private static GiftNews own(Matter matter, DonationSnapshot gift, UUID id, Money amount, String reason) {
        return new GiftNews(matter, gift, id, 0, Optional.ofNullable(amount), Optional.ofNullable(reason));
    }

    private static GiftNews versioned(Matter matter, DonationSnapshot gift, long amount, String reason) {
        return new GiftNews(
                matter,
                gift,
                gift.donationId(),
                gift.version(),
                Optional.of(gift.amount().withAmount(amount)).filter(money -> money.amount() > 0),
                Optional.ofNullable(reason));
    }
}
