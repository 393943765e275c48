// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.notice.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careforall.notification.notice.control.Happenings.DONOR;
import static org.careforall.notification.notice.control.Happenings.GIFT;
import static org.careforall.notification.notice.control.Happenings.OWNER;
import static org.careforall.notification.notice.control.Happenings.anonymousGuest;
import static org.careforall.notification.notice.control.Happenings.campaign;
import static org.careforall.notification.notice.control.Happenings.donor;
import static org.careforall.notification.notice.control.Happenings.gift;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careforall.events.campaign.CampaignApproved;
import org.careforall.events.donation.DonationCaptured;
import org.careforall.events.donation.DonationRefunded;
import org.careforall.notification.database.NotificationDatabase;
import org.careforall.notification.database.OneTransaction;
import org.careforall.notification.database.SteppingClock;
import org.careforall.notification.notice.entity.Notice;
import org.careforall.notification.notice.entity.NoticeKind;
import org.careforall.notification.notice.entity.Told;
import org.careforall.platform.id.Ids;
import org.junit.jupiter.api.Test;

/** What staff read about one donation. */
class AboutTest {

    @Test
    void allThatWasToldOfOneDonationAndOfNoOther() throws SQLException {
        UUID other = Ids.next();
        try (OneTransaction transaction = new OneTransaction(NotificationDatabase.empty())) {
            NotificationsHouse house = new NotificationsHouse(transaction.dataSource(), new SteppingClock());
            house.hear(new CampaignApproved(campaign(3, "A well")));
            house.hear(new DonationCaptured(gift(3, 2_500, 0, donor())));
            house.hear(new DonationCaptured(gift(other, 3, 2_500, 0, anonymousGuest())));
            house.hear(new DonationRefunded(gift(4, 2_500, 700, donor())));

            List<Notice> told =
                    house.about(GIFT, new UUID(0, 0)).stream().map(Told::notice).toList();
            assertThat(told)
                    .extracting(Notice::kind)
                    .containsExactlyInAnyOrder(
                            NoticeKind.GIFT_THANKS, NoticeKind.GIFT_RECEIVED, NoticeKind.GIFT_REFUNDED);
            assertThat(told).extracting(Notice::userId).containsOnly(Optional.of(DONOR), Optional.of(OWNER));
            assertThat(house.about(GIFT, told.get(0).id())).hasSize(2);
            assertThat(house.about(other, new UUID(0, 0))).hasSize(2);
            assertThat(house.about(Ids.next(), new UUID(0, 0))).isEmpty();
        }
    }
}
