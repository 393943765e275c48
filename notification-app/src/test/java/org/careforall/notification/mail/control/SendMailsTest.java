// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.mail.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careforall.notification.notice.control.Happenings.DONOR;
import static org.careforall.notification.notice.control.Happenings.OWNER;
import static org.careforall.notification.notice.control.Happenings.anonymousGuest;
import static org.careforall.notification.notice.control.Happenings.campaign;
import static org.careforall.notification.notice.control.Happenings.donor;
import static org.careforall.notification.notice.control.Happenings.gift;
import static org.careforall.notification.notice.control.Happenings.registered;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.careforall.events.campaign.CampaignApproved;
import org.careforall.events.donation.DonationCaptured;
import org.careforall.events.donation.DonorReference;
import org.careforall.events.user.UserEmailVerificationRequested;
import org.careforall.events.user.UserSnapshot;
import org.careforall.notification.database.NotificationDatabase;
import org.careforall.notification.database.OneTransaction;
import org.careforall.notification.database.SteppingClock;
import org.careforall.notification.mail.entity.FailedMails;
import org.careforall.notification.mail.entity.MailOutbox;
import org.careforall.notification.notice.control.NotificationsHouse;
import org.careforall.notification.notice.entity.NoticeKind;
import org.careforall.notification.preference.entity.Preferences;
import org.careforall.platform.database.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SendMailsTest {

    private static final String TAKEN = "250 ok";

    private final SteppingClock clock = new SteppingClock();
    private OneTransaction transaction;
    private Database database;
    private NotificationsHouse house;
    private FailedMails failed;

    @BeforeEach
    void begin() throws SQLException {
        transaction = new OneTransaction(NotificationDatabase.empty());
        database = new Database(transaction.dataSource());
        house = new NotificationsHouse(transaction.dataSource(), clock);
        failed = new FailedMails(database);
    }

    @AfterEach
    void end() throws SQLException {
        transaction.close();
    }

    @Test
    void aGuestIsThankedByMailOnce() throws IOException {
        house.hear(new DonationCaptured(gift(3, 2_500, 0, anonymousGuest())));

        try (ScriptedMailServer server = new ScriptedMailServer(TAKEN)) {
            sendTo(server.port());
            sendTo(server.port());

            assertThat(server.mails()).singleElement().asString().contains("To: guest@example.org", "25.00 USD");
        }
        assertThat(waiting(NoticeKind.GIFT_THANKS)).isZero();
    }

    @Test
    void theLinkThatVerifiesAnAddressIsMailedThereOnceAndStandsInNobodysList() throws IOException {
        UserSnapshot ada = new UserSnapshot(
                UUID.randomUUID(), 1, "ada@example.org", false, "Ada", List.of("DONOR"), clock.instant());
        UserEmailVerificationRequested request = new UserEmailVerificationRequested(
                ada, "https://give.example.org/verify/x", clock.instant().plusSeconds(60));
        house.hear(request);
        house.hear(request);

        try (ScriptedMailServer server = new ScriptedMailServer(TAKEN)) {
            sendTo(server.port());

            assertThat(server.mails())
                    .singleElement()
                    .asString()
                    .contains("To: ada@example.org", "https://give.example.org/verify/x");
        }
        assertThat(house.readBy(ada.userId())).isEmpty();
    }

    @Test
    void whoHasAnAccountIsMailedWhenTheAddressIsKnown() throws IOException {
        house.hear(new DonationCaptured(gift(3, 2_500, 0, donor())));

        try (ScriptedMailServer server = new ScriptedMailServer(TAKEN)) {
            sendTo(server.port());
            assertThat(server.mails()).isEmpty();

            house.hear(registered(DONOR, "ada@example.org"));
            sendTo(server.port());
            assertThat(server.mails()).singleElement().asString().contains("To: ada@example.org");
        }
    }

    @Test
    void theOwnerOfABusyCampaignIsMailedNowAndThen() throws IOException {
        house.hear(registered(OWNER, "owner@example.org"));
        house.hear(new CampaignApproved(campaign(3, "A well")));
        for (int i = 0; i < 5; i++) {
            house.hear(new DonationCaptured(gift(UUID.randomUUID(), 3, 2_500, 0, nobody())));
        }
        clock.forward(Duration.ofMinutes(11));
        house.hear(new DonationCaptured(gift(UUID.randomUUID(), 3, 2_500, 0, nobody())));

        try (ScriptedMailServer server = new ScriptedMailServer(TAKEN)) {
            sendTo(server.port());

            assertThat(server.mails())
                    .filteredOn(mail -> mail.contains("A new gift arrived"))
                    .hasSize(2);
        }
        assertThat(house.readBy(OWNER)).hasSize(7);
    }

    @Test
    void aMailThatIsNotWantedIsNotSent() throws IOException {
        house.hear(registered(DONOR, "ada@example.org"));
        new Preferences(database).putEmails(DONOR, Map.of(NoticeKind.GIFT_THANKS, false));
        house.hear(new DonationCaptured(gift(3, 2_500, 0, donor())));

        try (ScriptedMailServer server = new ScriptedMailServer(TAKEN)) {
            sendTo(server.port());

            assertThat(server.mails()).isEmpty();
        }
        assertThat(waiting(NoticeKind.GIFT_THANKS)).isZero();
        assertThat(house.readBy(DONOR)).hasSize(1);
    }

    @Test
    void anAddressThatIsRefusedForGoodIsGivenUpAndSeen() throws IOException {
        house.hear(new DonationCaptured(gift(3, 2_500, 0, anonymousGuest())));

        try (ScriptedMailServer server = new ScriptedMailServer("550 no such mailbox")) {
            sendTo(server.port());
        }

        assertThat(failed.list(new UUID(0, 0), 10)).singleElement().satisfies(mail -> {
            assertThat(mail.kind()).isEqualTo("GIFT_THANKS");
            assertThat(mail.attempts()).isEqualTo(1);
        });
    }

    @Test
    void whatIsNoAddressIsGivenUp() throws IOException {
        house.hear(new DonationCaptured(
                gift(3, 2_500, 0, new DonorReference("k", null, "a@example.org\r\nBcc: b@example.org", null, true))));

        try (ScriptedMailServer server = new ScriptedMailServer(TAKEN)) {
            sendTo(server.port());

            assertThat(server.mails()).isEmpty();
        }
        assertThat(failed.list(new UUID(0, 0), 10)).hasSize(1);
    }

    @Test
    void anInternationalisedDomainIsWrittenAsPunycode() throws IOException {
        house.hear(new DonationCaptured(gift(3, 2_500, 0, guest("ada@m\u00fcller.example"))));

        try (ScriptedMailServer server = new ScriptedMailServer(TAKEN)) {
            sendTo(server.port());

            assertThat(server.envelopes()).last().isEqualTo("RCPT TO:<ada@xn--mller-kva.example>");
            assertThat(server.mails()).singleElement().asString().contains("To: ada@xn--mller-kva.example\n");
        }
        assertThat(failed.list(new UUID(0, 0), 10)).isEmpty();
    }

    @Test
    void aLocalPartOutsideAsciiIsSetAsideWhereTheServerDoesNotTakeIt() throws IOException {
        house.hear(new DonationCaptured(gift(3, 2_500, 0, guest("\u0142ucja@example.org"))));

        try (ScriptedMailServer server = new ScriptedMailServer(TAKEN)) {
            sendTo(server.port());

            assertThat(server.envelopes())
                    .as("nothing is said, least of all another address")
                    .isEmpty();
        }
        assertThat(failed.list(new UUID(0, 0), 10)).singleElement().satisfies(mail -> assertThat(mail.error())
                .contains("SMTPUTF8"));
    }

    @Test
    void aLocalPartOutsideAsciiGoesUnalteredWhereTheServerTakesIt() throws IOException {
        house.hear(new DonationCaptured(gift(3, 2_500, 0, guest("\u0142ucja@m\u00fcller.example"))));

        try (ScriptedMailServer server = new ScriptedMailServer(TAKEN, "SMTPUTF8")) {
            sendTo(server.port());

            assertThat(server.envelopes()).first().asString().endsWith(" SMTPUTF8");
            assertThat(server.envelopes()).last().isEqualTo("RCPT TO:<\u0142ucja@xn--mller-kva.example>");
            assertThat(server.mails())
                    .singleElement()
                    .asString()
                    .contains("To: \u0142ucja@xn--mller-kva.example\n", "25.00 USD");
        }
        assertThat(waiting(NoticeKind.GIFT_THANKS)).isZero();
    }

    @Test
    void anAsciiAddressAsksNoServerForMoreThanItNeeds() throws IOException {
        house.hear(new DonationCaptured(gift(3, 2_500, 0, anonymousGuest())));

        try (ScriptedMailServer server = new ScriptedMailServer(TAKEN, "SMTPUTF8")) {
            sendTo(server.port());

            assertThat(server.envelopes()).noneMatch(line -> line.contains("SMTPUTF8"));
            assertThat(server.mails()).hasSize(1);
        }
    }

    @Test
    void oneThatCannotBeSentDoesNotHoldUpItsNeighbours() throws IOException {
        house.hear(new DonationCaptured(gift(UUID.randomUUID(), 3, 2_500, 0, guest("\u0142ucja@example.org"))));
        house.hear(new DonationCaptured(gift(UUID.randomUUID(), 3, 2_500, 0, guest("no address"))));
        house.hear(new DonationCaptured(gift(UUID.randomUUID(), 3, 2_500, 0, anonymousGuest())));

        try (ScriptedMailServer server = new ScriptedMailServer(TAKEN)) {
            sendTo(server.port());

            assertThat(server.mails()).singleElement().asString().contains("To: guest@example.org");
        }
        assertThat(failed.list(new UUID(0, 0), 10)).hasSize(2);
    }

    @Test
    void aFailedMailThatIsTriedAgainStaysInSightUntilItIsTaken() throws IOException {
        house.hear(new DonationCaptured(gift(3, 2_500, 0, guest("\u0142ucja@example.org"))));
        try (ScriptedMailServer server = new ScriptedMailServer(TAKEN)) {
            sendTo(server.port());
        }
        UUID mail = failed.list(new UUID(0, 0), 10).get(0).id();

        assertThat(failed.retry(mail, clock.instant())).isTrue();
        assertThat(failed.list(new UUID(0, 0), 10)).as("while it waits").hasSize(1);
        try (ScriptedMailServer server = new ScriptedMailServer("451 later", "SMTPUTF8")) {
            sendTo(server.port());
        }
        assertThat(failed.list(new UUID(0, 0), 10)).as("refused for now").hasSize(1);
        clock.forward(Duration.ofMinutes(1));
        try (ScriptedMailServer server = new ScriptedMailServer(TAKEN, "SMTPUTF8")) {
            sendTo(server.port());
            assertThat(server.mails()).hasSize(1);
        }
        assertThat(failed.list(new UUID(0, 0), 10)).isEmpty();
    }

    @Test
    void aRefusalForNowIsTriedAgainLater() throws IOException {
        house.hear(new DonationCaptured(gift(3, 2_500, 0, anonymousGuest())));
        try (ScriptedMailServer server = new ScriptedMailServer("451 greylisted")) {
            sendTo(server.port());
        }

        try (ScriptedMailServer server = new ScriptedMailServer(TAKEN)) {
            sendTo(server.port());
            assertThat(server.mails()).as("not at once").isEmpty();
            clock.forward(Duration.ofMinutes(1));
            sendTo(server.port());
            assertThat(server.mails()).hasSize(1);
        }
    }

    @Test
    void aServerThatIsAwayCostsNoMailAnAttempt() throws IOException {
        house.hear(new DonationCaptured(gift(3, 2_500, 0, anonymousGuest())));
        for (int i = 0; i < 15; i++) {
            sendTo(1);
            clock.forward(Duration.ofMinutes(1));
        }

        try (ScriptedMailServer server = new ScriptedMailServer(TAKEN)) {
            sendTo(server.port());
            assertThat(server.mails()).hasSize(1);
        }
    }

    @Test
    void noTitleReachesAHeaderAndNoneIsTakenForHtml() throws IOException {
        house.hear(registered(OWNER, "owner@example.org"));
        house.hear(new CampaignApproved(campaign(3, "A <b>well</b>\r\nBcc: evil@example.org\r\n\r\nInjected")));

        try (ScriptedMailServer server = new ScriptedMailServer(TAKEN)) {
            sendTo(server.port());

            String mail = server.mails().get(0);
            assertThat(mail.substring(0, mail.indexOf("\n\n"))).doesNotContain("evil", "well");
            assertThat(mail).doesNotContainPattern("(?m)^Bcc:");
            assertThat(mail.replace("=\n", "")).contains("&lt;b&gt;well&lt;/b&gt;");
        }
    }

    private void sendTo(int port) {
        MailSettings settings =
                new MailSettings("localhost", port, Optional.empty(), Optional.empty(), "careforall@example.org");
        new SendMails(new MailOutbox(database), new ComposeMail(settings), settings, clock).sendBatch();
    }

    private static DonorReference guest(String email) {
        return new DonorReference("k", null, email, null, true);
    }

    private static DonorReference nobody() {
        return new DonorReference("k", null, null, null, true);
    }

    private long waiting(NoticeKind kind) {
        return database.with(connection -> {
            try (PreparedStatement count = connection.prepareStatement(
                    "select count(*) from mail_outbox m join notice n on n.id = m.notice_id where n.kind = ?")) {
                count.setString(1, kind.name());
                try (ResultSet row = count.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }
}
