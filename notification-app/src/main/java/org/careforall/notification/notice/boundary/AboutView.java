// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.notice.boundary;

import java.time.Instant;
import java.util.UUID;
import org.careforall.events.Money;
import org.careforall.events.Nullable;
import org.careforall.notification.notice.entity.Notice;
import org.careforall.notification.notice.entity.NoticeKind;
import org.careforall.notification.notice.entity.Told;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody was told about a donation, as staff read it.
 *
 * @param recipientId none for guests, and for an owner who is not known yet
 * @param readAt none while it is unread
 */
@Schema(name = "AboutDonation", example = """
                {"id": "01931f6e-0000-7000-8000-000000000008", "kind": "GIFT_THANKS",
                 "recipientId": "01931f6e-0000-7000-8000-000000000001", "title": "Thank you for your gift",
                 "amount": {"amount": 2500, "currency": "USD"}, "createdAt": "2026-11-21T10:06:00.000Z"}""")
public record AboutView(
        UUID id,
        NoticeKind kind,
        @Nullable UUID recipientId,
        String title,
        @Nullable Money amount,
        Instant createdAt,
        @Nullable Instant readAt) {

    static AboutView of(Told told) {
        Notice notice = told.notice();
        NoticeView words = NoticeView.of(told);
        return new AboutView(
                notice.id(),
                notice.kind(),
                notice.userId().orElse(null),
                words.title(),
                words.amount(),
                words.createdAt(),
                words.readAt());
    }
}
