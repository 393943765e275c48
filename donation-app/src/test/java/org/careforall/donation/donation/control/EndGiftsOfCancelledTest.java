// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careforall.donation.donation.Gifts.NOON;
import static org.careforall.donation.donation.Gifts.captured;
import static org.careforall.donation.donation.Gifts.gift;
import static org.careforall.donation.donation.Gifts.told;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careforall.donation.DonationDatabase;
import org.careforall.donation.campaign.entity.Campaign;
import org.careforall.donation.campaign.entity.Campaigns;
import org.careforall.donation.donation.entity.Donation;
import org.careforall.donation.donation.entity.DonationStatus;
import org.careforall.donation.donation.entity.Donations;
import org.careforall.donation.donation.entity.Progress;
import org.careforall.donation.donation.entity.Transition;
import org.careforall.donation.donation.entity.Transitions;
import org.careforall.events.donation.DonationCancelled;
import org.careforall.events.donation.DonationEvent;
import org.careforall.events.payment.PaymentSnapshot;
import org.careforall.platform.id.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Gifts in each state, and what becomes of them when their campaign is cancelled. */
class EndGiftsOfCancelledTest {

    private final UUID campaign = Ids.next();
    private final Donation pledged = new Donation(gift(campaign, 2500, 2500), Progress.BEGUN);
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = DonationDatabase.source().getConnection();
        connection.setAutoCommit(false);
        Donations.add(connection, pledged.gift());
    }

    @AfterEach
    void close() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @ParameterizedTest
    @CsvSource({
        "INITIATED, CANCELLED",
        "FAILED, CANCELLED",
        "AUTHORIZED, AUTHORIZED",
        "CAPTURED, CAPTURED",
        "REFUNDED, REFUNDED",
        "DISPUTED, DISPUTED",
        "CHARGED_BACK, CHARGED_BACK",
        "EXPIRED, EXPIRED",
    })
    void onlyWhatIsUnpaidEnds(DonationStatus before, DonationStatus after) throws SQLException {
        bring(before);
        becomes(3, "CANCELLED");

        List<DonationEvent> told = end();

        assertThat(status()).isEqualTo(after);
        if (before == after) {
            assertThat(told).isEmpty();
        } else {
            assertThat(told).singleElement().isInstanceOfSatisfying(DonationCancelled.class, event -> assertThat(
                            event.reason())
                    .isEqualTo("CAMPAIGN_CANCELLED"));
            assertThat(Transitions.ofDonation(connection, pledged.id()))
                    .extracting(Transition::cause)
                    .endsWith("campaign-cancelled");
        }
        assertThat(end()).as("a second look").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACTIVE", "PAUSED", "COMPLETED"})
    void otherCampaignsKeepTheirs(String state) throws SQLException {
        becomes(3, state);

        assertThat(end()).isEmpty();
        assertThat(status()).isEqualTo(DonationStatus.INITIATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PENDING", "FAILED", "CANCELLED"})
    void whatItsPaymentTellsAfterwardsWithoutMoneyChangesNothing(String payment) throws SQLException {
        becomes(3, "CANCELLED");
        end();

        settle(told(pledged, 7, payment));

        assertThat(status()).isEqualTo(DonationStatus.CANCELLED);
        assertThat(end()).isEmpty();
    }

    @Test
    void aCaptureAfterwardsCounts() throws SQLException {
        becomes(3, "CANCELLED");
        end();

        settle(told(pledged, 7, "AUTHORIZED"));
        settle(captured(pledged, 8, 0, 0, 0));

        assertThat(status()).isEqualTo(DonationStatus.CAPTURED);
        assertThat(end()).isEmpty();
    }

    @Test
    void heldMoneyThatIsReleasedTellsWhy() throws SQLException {
        settle(told(pledged, 2, "AUTHORIZED"));
        becomes(3, "CANCELLED");
        end();

        List<DonationEvent> told = Settling.settle(connection, told(pledged, 3, "CANCELLED"));

        assertThat(told).singleElement().isInstanceOfSatisfying(DonationCancelled.class, event -> assertThat(
                        event.reason())
                .isEqualTo("CAMPAIGN_CANCELLED"));
    }

    @Test
    void aPaymentThatIsCancelledOfAnOpenCampaignHasNoSuchReason() throws SQLException {
        becomes(3, "ACTIVE");

        assertThat(Settling.settle(connection, told(pledged, 3, "CANCELLED")))
                .singleElement()
                .isInstanceOfSatisfying(DonationCancelled.class, event -> assertThat(event.reason())
                        .isNull());
    }

    @Test
    void anOlderEventOfTheCampaignBringsNoGiftBackAndARepeatEndsNoneAgain() throws SQLException {
        becomes(5, "CANCELLED");
        becomes(3, "ACTIVE");
        becomes(5, "CANCELLED");

        assertThat(end()).hasSize(1);
        assertThat(end()).isEmpty();
    }

    @Test
    void aLongCancelledCampaignIsNotLookedThroughForEver() throws SQLException {
        becomes(3, "CANCELLED");

        assertThat(EndGiftsOfCancelled.end(connection, Instant.now().plus(Duration.ofDays(2))))
                .isEmpty();
    }

    private void bring(DonationStatus to) throws SQLException {
        switch (to) {
            case FAILED, AUTHORIZED -> settle(told(pledged, 2, to.name()));
            case CAPTURED -> settle(captured(pledged, 2, 0, 0, 0));
            case REFUNDED -> settle(captured(pledged, 2, 2500, 0, 0));
            case CHARGED_BACK -> settle(captured(pledged, 2, 0, 2500, 0));
            case DISPUTED -> settle(captured(pledged, 2, 0, 0, 2500));
            case EXPIRED -> expireAll();
            default -> assertThat(status()).isEqualTo(to);
        }
        assertThat(status()).isEqualTo(to);
    }

    /** Other tests have left unpaid gifts in the same database: more than are looked at in one round. */
    private void expireAll() throws SQLException {
        int expired;
        do {
            expired = ExpireDonations.expire(connection, NOON, Instant.now(), Instant.now())
                    .size();
        } while (expired == ExpireDonations.AT_ONCE);
    }

    private void settle(PaymentSnapshot payment) throws SQLException {
        Settling.settle(connection, payment);
    }

    /** Of this test's campaign; other tests of the same database cancel theirs in transactions that never commit. */
    private List<DonationEvent> end() throws SQLException {
        return EndGiftsOfCancelled.end(connection, Instant.now());
    }

    private DonationStatus status() throws SQLException {
        return Donations.find(connection, pledged.id()).orElseThrow().status();
    }

    private void becomes(long version, String status) throws SQLException {
        Campaigns.follow(
                connection,
                List.of(new Campaign(
                        campaign,
                        version,
                        Optional.of("water"),
                        "Water",
                        Ids.next(),
                        status,
                        status.equals("ACTIVE"),
                        "USD",
                        Optional.empty())));
    }
}
