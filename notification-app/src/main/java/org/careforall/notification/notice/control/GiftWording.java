// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.notice.control;

import org.careforall.notification.notice.entity.Notice;

/** The words for what befalls a gift after it arrived. Donors are told of their gift, owners and staff of a gift. */
final class GiftWording {

    private GiftWording() {}

    /**
     * @param amount empty where none is known
     * @throws IllegalArgumentException for a kind that has its words elsewhere
     */
    static Wording of(Notice notice, String campaign, String amount) {
        String yours = "your gift to " + campaign;
        String one = "a gift to " + campaign;
        String sum = amount.isEmpty() ? "" : " of " + amount;
        String all = amount.isEmpty() ? "all that is left" : amount;
        String why = notice.reason()
                .map(reason -> " The reason: " + Wording.tame(reason))
                .orElse("");
        return switch (notice.kind()) {
            case GIFT_REFUND_FAILED ->
                new Wording(
                        "A refund of your gift failed",
                        "A refund" + sum + " of " + yours
                                + " did not reach you: the payment provider could not carry it"
                                + " out. The organisation knows of it; please write to them where you want the money.");
            case CAMPAIGN_REFUND_FAILED, STAFF_REFUND_FAILED ->
                new Wording(
                        "A refund failed",
                        "A refund" + sum + " of " + one + " failed; the money did not reach the donor." + why);
            case GIFT_DISPUTED ->
                new Wording(
                        "Your gift is disputed",
                        "Your bank has disputed the payment of " + yours
                                + ". If that was not you, ask your bank about it.");
            case CAMPAIGN_GIFT_DISPUTED, STAFF_GIFT_DISPUTED ->
                new Wording(
                        "A gift is disputed",
                        "The donor's bank disputes " + one + "; " + (amount.isEmpty() ? "the money" : amount)
                                + " is held until it has decided.");
            case GIFT_DISPUTE_WON ->
                new Wording(
                        "The dispute of your gift ended", "The dispute of " + yours + " ended: the campaign keeps it.");
            case CAMPAIGN_DISPUTE_WON, STAFF_DISPUTE_WON ->
                new Wording("A dispute was won", "The dispute of " + one + " ended: the campaign keeps it.");
            case GIFT_DISPUTE_LOST ->
                new Wording(
                        "The dispute of your gift ended",
                        "The dispute of " + yours + " ended: your bank gives the money back to you.");
            case CAMPAIGN_DISPUTE_LOST, STAFF_DISPUTE_LOST ->
                new Wording(
                        "A dispute was lost",
                        "The dispute of " + one + " ended: " + (amount.isEmpty() ? "the money" : amount)
                                + " went back to the donor.");
            case RECEIPT_VOIDED ->
                new Wording(
                        "A receipt is void",
                        "Receipt " + number(notice) + " for " + yours
                                + " is void, since less or none of it stays given."
                                + " Where a part stays, another receipt takes its place.");
            case CAMPAIGN_RECEIPT_VOIDED, STAFF_RECEIPT_VOIDED ->
                new Wording("A receipt is void", "Receipt " + number(notice) + " for " + one + " is void.");
            case REFUND_REQUEST_RECEIVED ->
                new Wording("We received your request", "You asked for " + all + " of " + yours + ". It is looked at.");
            case CAMPAIGN_REFUND_REQUESTED, STAFF_REFUND_REQUESTED ->
                new Wording(
                        "A donor asks for money back",
                        "The donor of " + one + " asks for " + all + "." + why + " It waits for a decision.");
            case REFUND_REQUEST_APPROVED ->
                new Wording(
                        "Your request was approved",
                        "You asked for " + all + " of " + yours + ": the money is on its way back.");
            case CAMPAIGN_REFUND_REQUEST_APPROVED, STAFF_REFUND_REQUEST_APPROVED ->
                new Wording(
                        "A request for a refund was approved",
                        "The donor of " + one + " gets " + all + " back, as asked.");
            case REFUND_REQUEST_DECLINED ->
                new Wording(
                        "Your request was declined",
                        "You asked for " + all + " of " + yours + ", and it was declined." + why);
            case CAMPAIGN_REFUND_REQUEST_DECLINED, STAFF_REFUND_REQUEST_DECLINED ->
                new Wording(
                        "A request for a refund was declined",
                        "The donor of " + one + " asked for " + all + ", and it was declined." + why);
            default -> throw new IllegalArgumentException(notice.kind() + " has its words elsewhere");
        };
    }

    private static String number(Notice notice) {
        return notice.reason().orElseThrow();
    }
}
