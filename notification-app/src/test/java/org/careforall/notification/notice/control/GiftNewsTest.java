// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.notice.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careforall.notification.notice.control.Happenings.CAMPAIGN;
import static org.careforall.notification.notice.control.Happenings.DONOR;
import static org.careforall.notification.notice.control.Happenings.GIFT;
import static org.careforall.notification.notice.control.Happenings.OWNER;
import static org.careforall.notification.notice.control.Happenings.anonymousGuest;
import static org.careforall.notification.notice.control.Happenings.campaign;
import static org.careforall.notification.notice.control.Happenings.donor;
import static org.careforall.notification.notice.control.Happenings.gift;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.careforall.events.Money;
import org.careforall.events.campaign.CampaignCreated;
import org.careforall.events.donation.DonationDisputeClosed;
import org.careforall.events.donation.DonationDisputed;
import org.careforall.events.donation.DonationEvent;
import org.careforall.events.donation.DonationReceiptVoided;
import org.careforall.events.donation.DonationRefundFailed;
import org.careforall.events.donation.DonationRefundRequestDecided;
import org.careforall.events.donation.DonationRefundRequested;
import org.careforall.events.donation.DonationSnapshot;
import org.careforall.events.donation.DonorReference;
import org.careforall.notification.database.NotificationDatabase;
import org.careforall.notification.database.OneTransaction;
import org.careforall.notification.database.SteppingClock;
import org.careforall.notification.notice.entity.Notice;
import org.careforall.notification.notice.entity.NoticeKind;
import org.careforall.notification.notice.entity.Told;
import org.careforall.platform.id.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What befalls a gift after it arrived is told to its donor, the campaign's owner and staff, once each. */
class GiftNewsTest {

    private static final UUID STAFF = Ids.next();
    private static final UUID ID = Ids.next();
    private static final Money SUM = new Money(700, "USD");

    private OneTransaction transaction;
    private NotificationsHouse house;

    /** @param permission that staff read it with */
    record Case(String name, String permission, Function<DonationSnapshot, DonationEvent> event) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> cases() {
        return List.of(
                new Case("refund failed", "payment:refund", it -> new DonationRefundFailed(it, ID, SUM, "lost_card")),
                new Case("disputed", "payment:refund", DonationDisputed::new),
                new Case("dispute won", "payment:refund", it -> new DonationDisputeClosed(it, 0L)),
                new Case("dispute lost", "payment:refund", it -> new DonationDisputeClosed(it, 2_500L)),
                new Case("an older producer's", "payment:refund", it -> new DonationDisputeClosed(it, null)),
                new Case("receipt void", "donation:read", it -> new DonationReceiptVoided(it, "R-000007", true)),
                new Case("asked", "payment:refund", it -> new DonationRefundRequested(it, ID, null, "gave twice")),
                new Case("yes", "payment:refund", it -> new DonationRefundRequestDecided(it, ID, true, SUM, null)),
                new Case("no", "payment:refund", it -> new DonationRefundRequestDecided(it, ID, false, SUM, "spent")));
    }

    @BeforeEach
    void begin() throws SQLException {
        transaction = new OneTransaction(NotificationDatabase.empty());
        house = new NotificationsHouse(transaction.dataSource(), new SteppingClock());
        house.hear(new CampaignCreated(campaign(1, "A well")));
    }

    @AfterEach
    void end() throws SQLException {
        transaction.close();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void donorOwnerAndStaffAreToldOnce(Case one) {
        hear(one, gift(6, 0, 0, donor()));
        hear(one, gift(6, 0, 0, donor()));

        assertThat(house.readBy(DONOR)).singleElement().asString().contains("your gift to “A well”");
        assertThat(house.readBy(OWNER)).singleElement().asString().contains("a gift to “A well”");
        assertThat(house.readByStaff(STAFF, one.permission())).hasSize(1);
        assertThat(mailed()).as("staff get no mail").isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theOwnerIsToldAlsoWhenTheCampaignComesLater(Case one) throws SQLException {
        end();
        transaction = new OneTransaction(NotificationDatabase.empty());
        house = new NotificationsHouse(transaction.dataSource(), new SteppingClock());
        hear(one, gift(6, 2_500, 0, donor()));
        house.hear(new CampaignCreated(campaign(1, "A well")));

        assertThat(house.readBy(OWNER)).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aGuestIsToldByMailAndAnAnonymousOnesNameStaysUnsaid(Case one) {
        hear(one, gift(6, 0, 0, anonymousGuest()));

        assertThat(NotificationDatabase.number(
                        transaction, "select count(*) from mail_outbox where address = 'guest@example.org'"))
                .isOne();
        assertThat(house.readBy(OWNER)).noneMatch(text -> text.contains("Should Not Be Here"));
        assertThat(house.readByStaff(STAFF, one.permission()))
                .extracting(told -> Wording.of(told).text())
                .noneMatch(text -> text.contains("Should Not Be Here"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whoLacksThePermissionReadsNothingOfIt(Case one) {
        hear(one, gift(6, 0, 0, donor()));
        String other = one.permission().equals("payment:refund") ? "donation:read" : "payment:refund";
        UUID notice = house.readByStaff(STAFF, one.permission()).get(0).notice().id();

        assertThat(house.readByStaff(STAFF, other)).isEmpty();
        assertThat(house.readBy(STAFF)).isEmpty();
        assertThat(house.unreadByStaff(STAFF, other)).isZero();
        assertThat(house.markRead(STAFF, notice, other)).isEmpty();
        assertThat(house.markRead(STAFF, notice)).isEmpty();
    }

    @Test
    void eachOfStaffReadsForThemselves() {
        hear(cases().get(0), gift(6, 0, 0, donor()));
        UUID notice = house.readByStaff(STAFF, "payment:refund").get(0).notice().id();

        assertThat(house.unreadByStaff(STAFF, "payment:refund")).isOne();
        assertThat(house.markRead(STAFF, notice, "payment:refund")).isPresent();
        Told again = house.markRead(STAFF, notice, "payment:refund").orElseThrow();

        assertThat(again.notice().readAt()).isPresent();
        assertThat(house.unreadByStaff(STAFF, "payment:refund")).isZero();
        assertThat(house.unreadByStaff(Ids.next(), "payment:refund")).isOne();
        assertThat(house.readByStaff(Ids.next(), "payment:refund"))
                .extracting(told -> told.notice().readAt())
                .allMatch(java.util.Optional::isEmpty);
    }

    @Test
    void staffWhoGiveReadTheirOwnAndTheirTasksTogetherNewestFirst() {
        hear(cases().get(1), gift(6, 2_500, 0, new DonorReference("key", STAFF, null, null, false)));
        hear(cases().get(0), gift(7, 2_500, 0, new DonorReference("key", STAFF, null, null, false)));

        List<Notice> read = house.readByStaff(STAFF, "payment:refund").stream()
                .map(Told::notice)
                .toList();
        assertThat(read)
                .extracting(Notice::kind)
                .contains(NoticeKind.STAFF_REFUND_FAILED, NoticeKind.GIFT_REFUND_FAILED);
        assertThat(read).hasSize(5).isSortedAccordingTo((one, other) -> other.id()
                .compareTo(one.id()));
    }

    @Test
    void aSecondDisputeIsToldAgain() {
        hear(cases().get(1), gift(6, 0, 0, donor()));
        hear(cases().get(2), gift(7, 0, 0, donor()));
        hear(cases().get(1), gift(8, 0, 0, donor()));

        assertThat(house.readBy(DONOR)).hasSize(3);
        assertThat(house.about(GIFT, new UUID(0, 0)))
                .extracting(told -> told.notice().kind())
                .containsOnlyOnce(NoticeKind.GIFT_DISPUTE_WON)
                .contains(NoticeKind.STAFF_GIFT_DISPUTED);
        assertThat(house.about(GIFT, new UUID(0, 0)))
                .allMatch(told -> CAMPAIGN.equals(told.notice().campaignId()));
    }

    @Test
    void onlyWhatDonorsAndOwnersGetByMailIsTheirsToRefuse() {
        assertThat(Set.of(NoticeKind.values()))
                .filteredOn(NoticeKind::isOptional)
                .noneMatch(kind -> kind.name().startsWith("STAFF_") || kind == NoticeKind.EMAIL_VERIFICATION)
                .contains(NoticeKind.GIFT_REFUND_FAILED, NoticeKind.CAMPAIGN_GIFT_DISPUTED);
    }

    private void hear(Case one, DonationSnapshot gift) {
        house.hear(one.event().apply(gift));
    }

    private long mailed() {
        return NotificationDatabase.number(transaction, "select count(*) from mail_outbox");
    }
}
