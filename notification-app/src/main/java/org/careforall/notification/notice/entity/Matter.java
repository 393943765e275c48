// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.notice.entity;

import java.util.List;

/** What happened to a gift, and the kinds of notice that tell its donor, the campaign's owner and staff. */
public enum Matter {
    REFUND_FAILED(NoticeKind.GIFT_REFUND_FAILED, NoticeKind.CAMPAIGN_REFUND_FAILED, NoticeKind.STAFF_REFUND_FAILED),
    DISPUTED(NoticeKind.GIFT_DISPUTED, NoticeKind.CAMPAIGN_GIFT_DISPUTED, NoticeKind.STAFF_GIFT_DISPUTED),
    DISPUTE_WON(NoticeKind.GIFT_DISPUTE_WON, NoticeKind.CAMPAIGN_DISPUTE_WON, NoticeKind.STAFF_DISPUTE_WON),
    DISPUTE_LOST(NoticeKind.GIFT_DISPUTE_LOST, NoticeKind.CAMPAIGN_DISPUTE_LOST, NoticeKind.STAFF_DISPUTE_LOST),
    RECEIPT_VOIDED(NoticeKind.RECEIPT_VOIDED, NoticeKind.CAMPAIGN_RECEIPT_VOIDED, NoticeKind.STAFF_RECEIPT_VOIDED),
    REFUND_REQUESTED(
            NoticeKind.REFUND_REQUEST_RECEIVED,
            NoticeKind.CAMPAIGN_REFUND_REQUESTED,
            NoticeKind.STAFF_REFUND_REQUESTED),
    REFUND_REQUEST_APPROVED(
            NoticeKind.REFUND_REQUEST_APPROVED,
            NoticeKind.CAMPAIGN_REFUND_REQUEST_APPROVED,
            NoticeKind.STAFF_REFUND_REQUEST_APPROVED),
    REFUND_REQUEST_DECLINED(
            NoticeKind.REFUND_REQUEST_DECLINED,
            NoticeKind.CAMPAIGN_REFUND_REQUEST_DECLINED,
            NoticeKind.STAFF_REFUND_REQUEST_DECLINED);

    private final List<NoticeKind> kinds;

    Matter(NoticeKind donor, NoticeKind owner, NoticeKind staff) {
        this.kinds = List.of(donor, owner, staff);
    }

    /** One kind for each audience. */
    public List<NoticeKind> kinds() {
        return kinds;
    }
}
