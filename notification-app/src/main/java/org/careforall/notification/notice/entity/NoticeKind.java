// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.notice.entity;

/** What somebody is told; each kind is for the donor or for the campaign's owner. */
public enum NoticeKind {
    /** To the donor: the gift arrived. */
    GIFT_THANKS,
    /** To the donor: money was given back. */
    GIFT_REFUNDED,
    /** To the donor: the campaign was cancelled before the gift was paid, so that it ended. */
    GIFT_CANCELLED,
    /** To the owner: a gift arrived. */
    GIFT_RECEIVED,
    /** To the owner: staff approved the campaign. */
    CAMPAIGN_APPROVED,
    /** To the owner: staff sent the campaign back. */
    CAMPAIGN_REJECTED,
    /** By mail only: the link that shows whose the address is. Never in a list, or the link would prove nothing. */
    EMAIL_VERIFICATION;

    /** Whether a person may do without mails of this kind. */
    public boolean isOptional() {
        return this != EMAIL_VERIFICATION;
    }
}
