// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.notice.entity;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What somebody is told; each kind is for one audience. Staff read theirs in the application, and get no mail. */
public enum NoticeKind {
    /** The gift arrived. */
    GIFT_THANKS(Audience.DONOR),
    /** Money was given back. */
    GIFT_REFUNDED(Audience.DONOR),
    /** The campaign was cancelled before the gift was paid, so that it ended. */
    GIFT_CANCELLED(Audience.DONOR),
    /** A gift arrived. */
    GIFT_RECEIVED(Audience.OWNER),
    /** Staff approved the campaign. */
    CAMPAIGN_APPROVED(Audience.OWNER),
    /** Staff sent the campaign back. */
    CAMPAIGN_REJECTED(Audience.OWNER),
    /** By mail only: the link that shows whose the address is. Never in a list, or the link would prove nothing. */
    EMAIL_VERIFICATION(Audience.ADDRESS),

    /** A refund did not reach the card. */
    GIFT_REFUND_FAILED(Audience.DONOR),
    CAMPAIGN_REFUND_FAILED(Audience.OWNER),
    STAFF_REFUND_FAILED("payment:refund"),

    /** The donor's bank disputes the payment. */
    GIFT_DISPUTED(Audience.DONOR),
    CAMPAIGN_GIFT_DISPUTED(Audience.OWNER),
    STAFF_GIFT_DISPUTED("payment:refund"),

    /** A dispute ended, and the campaign keeps the gift. */
    GIFT_DISPUTE_WON(Audience.DONOR),
    CAMPAIGN_DISPUTE_WON(Audience.OWNER),
    STAFF_DISPUTE_WON("payment:refund"),

    /** A dispute ended, and the money went back to the donor. */
    GIFT_DISPUTE_LOST(Audience.DONOR),
    CAMPAIGN_DISPUTE_LOST(Audience.OWNER),
    STAFF_DISPUTE_LOST("payment:refund"),

    /** A receipt is void. */
    RECEIPT_VOIDED(Audience.DONOR),
    CAMPAIGN_RECEIPT_VOIDED(Audience.OWNER),
    STAFF_RECEIPT_VOIDED("donation:read"),

    /** The donor asked for the money back. */
    REFUND_REQUEST_RECEIVED(Audience.DONOR),
    CAMPAIGN_REFUND_REQUESTED(Audience.OWNER),
    STAFF_REFUND_REQUESTED("payment:refund"),

    /** A donor's request was approved. */
    REFUND_REQUEST_APPROVED(Audience.DONOR),
    CAMPAIGN_REFUND_REQUEST_APPROVED(Audience.OWNER),
    STAFF_REFUND_REQUEST_APPROVED("payment:refund"),

    /** A donor's request was declined. */
    REFUND_REQUEST_DECLINED(Audience.DONOR),
    CAMPAIGN_REFUND_REQUEST_DECLINED(Audience.OWNER),
    STAFF_REFUND_REQUEST_DECLINED("payment:refund");

    private final Audience audience;
    private final Optional<String> permission;

    NoticeKind(Audience audience) {
        this.audience = audience;
        this.permission = Optional.empty();
    }

    NoticeKind(String permission) {
        this.audience = Audience.STAFF;
        this.permission = Optional.of(permission);
    }

    /** Who is told. */
    public Audience audience() {
        return audience;
    }

    /** Whether a person may do without mails of this kind. */
    public boolean isOptional() {
        return audience == Audience.DONOR || audience == Audience.OWNER;
    }

    /** The kinds for staff that somebody with these permissions reads. */
    public static Set<NoticeKind> readBy(Predicate<String> permissions) {
        Set<NoticeKind> kinds = EnumSet.noneOf(NoticeKind.class);
        for (NoticeKind kind : values()) {
            if (kind.permission.filter(permissions).isPresent()) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    /** Who a notice is for. */
    public enum Audience {
        DONOR,
        OWNER,
        /** Everybody who has the kind's permission. */
        STAFF,
        /** Whoever reads the mails of an address. */
        ADDRESS
    }
}
