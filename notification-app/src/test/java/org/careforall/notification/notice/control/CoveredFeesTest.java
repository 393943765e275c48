// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.notice.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careforall.notification.notice.control.Happenings.DONOR;
import static org.careforall.notification.notice.control.Happenings.OWNER;
import static org.careforall.notification.notice.control.Happenings.campaign;
import static org.careforall.notification.notice.control.Happenings.giftWithFee;

import java.sql.SQLException;
import org.careforall.events.campaign.CampaignCreated;
import org.careforall.events.donation.DonationCaptured;
import org.careforall.events.donation.DonationDisputed;
import org.careforall.events.donation.DonationRefunded;
import org.careforall.notification.database.NotificationDatabase;
import org.careforall.notification.database.OneTransaction;
import org.careforall.notification.database.SteppingClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Donors read what their card was charged and gets back, owners what the campaign gets. */
class CoveredFeesTest {

    private OneTransaction transaction;
    private NotificationsHouse house;

    @BeforeEach
    void aCampaign() throws SQLException {
        transaction = new OneTransaction(NotificationDatabase.empty());
        house = new NotificationsHouse(transaction.dataSource(), new SteppingClock());
        house.hear(new CampaignCreated(campaign(1, "A well")));
    }

    @AfterEach
    void end() throws SQLException {
        transaction.close();
    }

    @Test
    void theThanksSayWhatWasCharged() {
        house.hear(new DonationCaptured(giftWithFee(3, 2_500, 0, 2_606L, 0L)));

        assertThat(house.readBy(DONOR))
                .containsExactly("Your gift of 25.00 USD to “A well” has arrived. 26.06 USD was charged in all,"
                        + " 1.06 USD of it to cover the fees. Thank you!");
        assertThat(house.readBy(OWNER)).containsExactly("Ada gave 25.00 USD to “A well”.");
    }

    @Test
    void aPartialRefundSaysWhatTheDonorGetsBack() {
        house.hear(new DonationRefunded(giftWithFee(4, 2_500, 480, 2_606L, 500L)));

        assertThat(house.readBy(DONOR).get(0)).contains(", 5.00 USD in all is given back to you");
    }

    @Test
    void aFullRefundSaysTheWholeCharge() {
        house.hear(new DonationRefunded(giftWithFee(4, 2_500, 2_500, 2_606L, 2_606L)));

        assertThat(house.readBy(DONOR).get(0)).contains(", 26.06 USD in all is given back to you");
    }

    /** One cent of 26.06 need not move the campaign's rounded part. */
    @Test
    void aRefundThatLeavesTheCampaignsPartAsItWasIsStillSaid() {
        house.hear(new DonationRefunded(giftWithFee(4, 2_500, 12, 2_606L, 12L)));
        house.hear(new DonationRefunded(giftWithFee(5, 2_500, 12, 2_606L, 13L)));
        house.hear(new DonationDisputed(giftWithFee(6, 2_500, 12, 2_606L, 13L)));

        assertThat(house.readBy(DONOR).stream().filter(text -> text.contains("given back")))
                .hasSize(2)
                .anyMatch(text -> text.contains("0.13 USD"));
    }

    /** Events of an older version carry the campaign's parts alone; the whole charge is known from them. */
    @Test
    void anEventWithoutTheChargedSumsIsReadFromItsTotal() {
        house.hear(new DonationRefunded(giftWithFee(4, 2_500, 2_500, null, null)));

        assertThat(house.readBy(DONOR))
                .anyMatch(text -> text.contains("26.06 USD was charged"))
                .anyMatch(text -> text.contains("26.06 USD in all is given back"));
    }
}
