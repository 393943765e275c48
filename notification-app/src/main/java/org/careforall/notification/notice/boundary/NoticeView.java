// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.notice.boundary;

import java.time.Instant;
import java.util.UUID;
import org.careforall.events.Money;
import org.careforall.events.Nullable;
import org.careforall.notification.notice.control.Wording;
import org.careforall.notification.notice.entity.Notice;
import org.careforall.notification.notice.entity.NoticeKind;
import org.careforall.notification.notice.entity.Told;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A notification, as its recipient reads it.
 *
 * @param donationId none when it is about a campaign
 * @param amount none when it is not about money; of money given back, with the covered fees
 * @param charged what the donor paid in all, with the covered fees; none where that is the amount
 * @param readAt none while it is unread
 */
public record NoticeView(
        UUID id,
        NoticeKind kind,
        @Schema(examples = "Thank you for your gift") String title,

        @Schema(examples = "Your gift of 25.00 USD to “A well for Kisumu” has arrived. Thank you!")
        String text,

        UUID campaignId,
        @Nullable UUID donationId,
        @Nullable Money amount,
        @Nullable Money charged,
        @Schema(examples = "2026-11-21T09:30:00.000Z") Instant createdAt,
        @Nullable Instant readAt) {

    /** In words. */
    public static NoticeView of(Told told) {
        Notice notice = told.notice();
        Wording wording = Wording.of(told);
        return new NoticeView(
                notice.id(),
                notice.kind(),
                wording.title(),
                wording.text(),
                notice.campaignId(),
                notice.donationId().orElse(null),
                notice.amount().orElse(null),
                notice.charged().orElse(null),
                notice.createdAt(),
                notice.readAt().orElse(null));
    }
}
