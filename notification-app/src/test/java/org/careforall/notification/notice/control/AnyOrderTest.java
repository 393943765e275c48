// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.notice.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.careforall.notification.notice.control.Happenings.DONOR;
import static org.careforall.notification.notice.control.Happenings.OWNER;
import static org.careforall.notification.notice.control.Happenings.anonymousGuest;
import static org.careforall.notification.notice.control.Happenings.campaign;
import static org.careforall.notification.notice.control.Happenings.donor;
import static org.careforall.notification.notice.control.Happenings.gift;
import static org.careforall.notification.notice.control.Happenings.registered;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.careforall.events.DomainEvent;
import org.careforall.events.campaign.CampaignApproved;
import org.careforall.events.campaign.CampaignChanged;
import org.careforall.events.campaign.CampaignCreated;
import org.careforall.events.campaign.CampaignRejected;
import org.careforall.events.donation.DonationCancelled;
import org.careforall.events.donation.DonationCaptured;
import org.careforall.events.donation.DonationPledged;
import org.careforall.events.donation.DonationRefunded;
import org.careforall.notification.database.NotificationDatabase;
import org.careforall.notification.database.OneTransaction;
import org.careforall.notification.database.SteppingClock;
import org.careforall.platform.id.Ids;
import org.junit.jupiter.api.Test;

class AnyOrderTest {

    private static final List<DomainEvent> ALL = List.of(
            registered(OWNER, "owner@example.org"),
            registered(DONOR, "ada@example.org"),
            new CampaignCreated(campaign(1, "A hole")),
            new CampaignApproved(campaign(3, "A well")),
            new CampaignChanged(campaign(4, "A deep well")),
            new DonationPledged(gift(1, 0, 0, donor())),
            new DonationCaptured(gift(3, 2_500, 0, donor())),
            new DonationRefunded(gift(4, 2_500, 700, donor())),
            new DonationRefunded(gift(5, 2_500, 1_000, donor())));

    private final DataSource source = NotificationDatabase.empty();

    @Test
    void anyOrderAndAnyRepeatOfTheEventsTellTheSame() throws SQLException {
        Random random = new Random(42);
        for (int run = 0; run < 60; run++) {
            List<DomainEvent> events = new ArrayList<>(ALL);
            Collections.shuffle(events, random);
            events.addAll(events.subList(0, random.nextInt(events.size())));
            try (OneTransaction transaction = new OneTransaction(source)) {
                NotificationsHouse house = new NotificationsHouse(transaction.dataSource(), new SteppingClock());
                events.forEach(house::hear);

                assertThat(house.readBy(DONOR))
                        .as("the donor, after %s", events)
                        .containsExactlyInAnyOrder(
                                "Your gift of 25.00 USD to “A deep well” has arrived. Thank you!",
                                "Of your gift to “A deep well”, 7.00 USD in all is given back to you."
                                        + " It may take some days to reach your account.",
                                "Of your gift to “A deep well”, 10.00 USD in all is given back to you."
                                        + " It may take some days to reach your account.");
                assertThat(house.readBy(OWNER))
                        .as("the owner, after %s", events)
                        .containsExactlyInAnyOrder(
                                "Ada gave 25.00 USD to “A deep well”.",
                                "“A deep well” is approved and takes gifts now.");
            }
        }
    }

    @Test
    void aGiftAndItsCampaignThatComeAtTheSameTimeMeet() throws Exception {
        hear(new DonationCaptured(gift(Ids.next(), 3, 2_500, 0, anonymousGuest())));
        CompletableFuture<Void> campaignHeard;
        try (OneTransaction gift = new OneTransaction(source)) {
            new NotificationsHouse(gift.dataSource(), new SteppingClock())
                    .hear(new DonationCaptured(gift(3, 2_500, 0, donor())));
            campaignHeard = CompletableFuture.runAsync(() -> hear(new CampaignCreated(campaign(1, "A well"))));

            assertThatExceptionOfType(TimeoutException.class)
                    .as("the campaign waits for the gift")
                    .isThrownBy(() -> campaignHeard.get(1, TimeUnit.SECONDS));
            gift.commit();
        }
        campaignHeard.join();

        assertThat(new NotificationsHouse(source, new SteppingClock()).readBy(OWNER))
                .hasSize(2);
    }

    @Test
    void anAnonymousDonorsNameAndAddressReachNobody() throws SQLException {
        try (OneTransaction transaction = new OneTransaction(source)) {
            NotificationsHouse house = new NotificationsHouse(transaction.dataSource(), new SteppingClock());
            house.hear(new CampaignCreated(campaign(1, "A well")));
            house.hear(new DonationCaptured(gift(3, 2_500, 0, anonymousGuest())));

            assertThat(house.readBy(OWNER)).containsExactly("Somebody gave 25.00 USD to “A well”.");
        }
    }

    @Test
    void aRejectionTellsItsReasonEachTime() throws SQLException {
        try (OneTransaction transaction = new OneTransaction(source)) {
            NotificationsHouse house = new NotificationsHouse(transaction.dataSource(), new SteppingClock());
            house.hear(new CampaignRejected(campaign(3, "A well"), "No budget."));
            house.hear(new CampaignRejected(campaign(5, "A well"), "Still none."));
            house.hear(new CampaignRejected(campaign(5, "A well"), "Still none."));

            assertThat(house.readBy(OWNER))
                    .containsExactlyInAnyOrder(
                            "“A well” was sent back to you. The reason: No budget.",
                            "“A well” was sent back to you. The reason: Still none.");
        }
    }

    @Test
    void aGiftThatEndedWithItsCampaignIsToldToItsDonorOnce() throws SQLException {
        try (OneTransaction transaction = new OneTransaction(source)) {
            NotificationsHouse house = new NotificationsHouse(transaction.dataSource(), new SteppingClock());
            house.hear(new CampaignCreated(campaign(1, "A well")));
            house.hear(new DonationCancelled(gift(3, 0, 0, donor()), DonationCancelled.CAMPAIGN_CANCELLED));
            house.hear(new DonationCancelled(gift(3, 0, 0, donor()), DonationCancelled.CAMPAIGN_CANCELLED));

            assertThat(house.readBy(DONOR))
                    .singleElement()
                    .asString()
                    .startsWith("“A well” was cancelled before your gift of 25.00 USD was paid");
            assertThat(house.readBy(OWNER)).isEmpty();
        }
    }

    @Test
    void aPaymentThatWasCancelledForAnotherReasonTellsNothing() throws SQLException {
        try (OneTransaction transaction = new OneTransaction(source)) {
            NotificationsHouse house = new NotificationsHouse(transaction.dataSource(), new SteppingClock());
            house.hear(new DonationCancelled(gift(3, 0, 0, donor()), null));

            assertThat(house.readBy(DONOR)).isEmpty();
        }
    }

    @Test
    void whoseMoneyArrivedAllTheSameIsNotToldLaterThatNoneWasTaken() throws SQLException {
        try (OneTransaction transaction = new OneTransaction(source)) {
            NotificationsHouse house = new NotificationsHouse(transaction.dataSource(), new SteppingClock());
            house.hear(new DonationCaptured(gift(4, 2_500, 0, donor())));
            house.hear(new DonationCancelled(gift(3, 0, 0, donor()), DonationCancelled.CAMPAIGN_CANCELLED));

            assertThat(house.readBy(DONOR))
                    .containsExactly("Your gift of 25.00 USD to the campaign has arrived. Thank you!");
        }
    }

    @Test
    void aPledgeTellsNothing() throws SQLException {
        try (OneTransaction transaction = new OneTransaction(source)) {
            NotificationsHouse house = new NotificationsHouse(transaction.dataSource(), new SteppingClock());
            house.hear(new CampaignCreated(campaign(1, "A well")));
            house.hear(new DonationPledged(gift(1, 0, 0, donor())));

            assertThat(house.readBy(DONOR)).isEmpty();
            assertThat(house.readBy(OWNER)).isEmpty();
        }
    }

    private void hear(DomainEvent event) {
        try (OneTransaction transaction = new OneTransaction(source)) {
            new NotificationsHouse(transaction.dataSource(), new SteppingClock()).hear(event);
            transaction.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
