// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.refundall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.careforall.events.Money;
import org.careforall.events.campaign.CampaignRefundAllRequested;
import org.careforall.events.campaign.CampaignSnapshot;
import org.careforall.payment.campaign.control.ApplyCampaignEvents;
import org.careforall.payment.provider.Providers;
import org.careforall.payment.refund.control.ReserveRefund;
import org.careforall.payment.refund.control.SettleRefund;
import org.careforall.payment.refundall.control.RefundCampaigns;
import org.careforall.payment.refundall.entity.ProgressView;
import org.careforall.payment.refundall.entity.RefundAllGifts;
import org.careforall.payment.refundall.entity.RefundAllProgress;
import org.careforall.payment.refundall.entity.RefundAllProgress.Failed;
import org.careforall.payment.refundall.entity.RefundAlls;
import org.careforall.payment.settlement.entity.Refunds;
import org.careforall.payment.testing.House;
import org.careforall.payment.testing.PaperProvider;
import org.careforall.payment.testing.PaperProvider.Mood;
import org.careforall.payment.testing.TestDatabase;
import org.careforall.payment.testing.Told;
import org.careforall.platform.id.Ids;
import org.careforall.platform.inbox.ReceivedEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefundAllTest {

    private static final int GIFTS = 45;
    private static TestDatabase database;
    private static House house;

    private final UUID campaign = Ids.next();
    private final List<UUID> gifts = new ArrayList<>();
    private PaperProvider provider;
    private RefundCampaigns job;

    @BeforeAll
    static void start() {
        database = new TestDatabase();
        house = new House(database);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void giftsAreTaken() {
        provider = new PaperProvider();
        Providers providers = new Providers(List.of(provider));
        SettleRefund settle = new SettleRefund(database, providers, house.answers());
        job = new RefundCampaigns(database, new ReserveRefund(database, providers), settle);
        for (int i = 0; i < GIFTS; i++) {
            gifts.add(captured());
        }
        house.pledge(Ids.next(), campaign, 700, "CARD");
    }

    @Test
    void allThatWasTakenGoesBackOnceHoweverOftenTheRequestIsTold() {
        request(6);
        toTheEnd();
        request(6);
        toTheEnd();

        assertThat(progress()).extracting("status", "total", "done").containsExactly("DONE", 45L, 45L);
        assertThat(provider.givenBack()).isEqualTo(GIFTS * 500L);
        assertThat(house.standing(gifts.get(7)).refunded()).isEqualTo(500);
    }

    @Test
    void servesSeveralAtOnceAndGivesEachGiftBackOnce() throws Exception {
        request(6);
        ExecutorService servers = Executors.newFixedThreadPool(4);
        List<Future<?>> work = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            work.add(servers.submit(this::toTheEnd));
        }
        for (Future<?> done : work) {
            done.get();
        }
        servers.shutdown();

        assertThat(progress().done()).isEqualTo(GIFTS);
        assertThat(provider.givenBack()).isEqualTo(GIFTS * 500L);
    }

    @Test
    void whoDiesAfterTakingGiftsUpOrReservingLosesNoneAndDoublesNone() {
        request(6);
        Instant now = Instant.now();
        database.inTransaction(connection -> RefundAllGifts.claim(
                connection, RefundAlls.of(connection, campaign).orElseThrow(), 20, now));
        toTheEnd();
        assertThat(progress()).extracting("status", "done").containsExactly("RUNNING", 25L);

        while (job.round(now.plus(Duration.ofMinutes(3))) > 0) {
            assertThat(progress().total()).isEqualTo(GIFTS);
        }
        assertThat(progress()).extracting("status", "done").containsExactly("DONE", 45L);
        assertThat(provider.givenBack()).isEqualTo(GIFTS * 500L);
    }

    @Test
    void aCaptureThatComesLateGoesBackToo() {
        request(6);
        toTheEnd();
        captured();
        assertThat(progress().status()).isEqualTo("RUNNING");
        toTheEnd();

        assertThat(progress()).extracting("status", "total", "done").containsExactly("DONE", 46L, 46L);
    }

    @Test
    void whatTheProviderRefusesIsNamedAndIsTriedAgainWhenStaffAsksAgain() {
        provider.in(Mood.REFUSES);
        request(6);
        toTheEnd();
        assertThat(progress()).extracting("status", "done", "failedTotal").containsExactly("DONE", 0L, 45L);
        assertThat(progress().failed()).contains(new Failed(gifts.get(0), "charge_already_refunded"));

        provider.in(Mood.ANSWERS);
        request(7);
        toTheEnd();
        assertThat(progress()).extracting("status", "done", "failedTotal").containsExactly("DONE", 45L, 0L);
        assertThat(provider.givenBack()).isEqualTo(GIFTS * 500L);
    }

    @Test
    void silenceIsNoFailureAndNothingIsAskedForTwice() {
        provider.in(Mood.DOES_IT_AND_IS_SILENT);
        request(6);
        toTheEnd();

        assertThat(progress()).extracting("status", "failedTotal").containsExactly("RUNNING", 0L);
        assertThat(provider.calls()).isEqualTo(GIFTS);
        assertThat(provider.givenBack()).isEqualTo(GIFTS * 500L);
        assertThat(database.<Boolean>inTransaction(connection ->
                        Refunds.ofDonation(connection, gifts.get(3)).size() == 1))
                .isTrue();
    }

    @Test
    void cashIsNotCalledGivenBackBeforeSomebodyGaveIt() {
        UUID cash = gifts.get(2);
        database.inTransaction(connection -> connection
                .createStatement()
                .executeUpdate("update payment set method = 'OFFLINE' where donation_id = '" + cash + "'"));
        request(6);
        toTheEnd();

        assertThat(progress().failed()).singleElement().satisfies(one -> {
            assertThat(one.donationId()).isEqualTo(cash);
            assertThat(one.reason()).contains("by hand");
        });
        assertThat(house.standing(cash).refunded()).isZero();
        assertThat(progress().done()).isEqualTo(GIFTS - 1);
    }

    private UUID captured() {
        UUID donation = Ids.next();
        house.pledge(donation, campaign, 500, "CARD");
        house.receive().receive(Told.of("pi_" + donation, donation).captured(500));
        return donation;
    }

    private void toTheEnd() {
        int seenTo;
        do {
            seenTo = job.round(Instant.now());
        } while (seenTo > 0);
    }

    private RefundAllProgress progress() {
        return database.inTransaction(connection ->
                ProgressView.of(connection, RefundAlls.of(connection, campaign).orElseThrow()));
    }

    private void request(long version) {
        CampaignSnapshot snapshot = new CampaignSnapshot(
                campaign, version, "wells", "Wells", Ids.next(), "CANCELLED", false, new Money(500, "USD"), null);
        CampaignRefundAllRequested asked = new CampaignRefundAllRequested(
                snapshot, new UUID(campaign.getMostSignificantBits(), version), Ids.next(), "it ended");
        new ApplyCampaignEvents(database)
                .apply(List.of(new ReceivedEvent(
                        Ids.next(),
                        "org.careforall.campaign.refund-all-requested.v1",
                        "/campaign",
                        Instant.now(),
                        campaign,
                        version,
                        null,
                        asked)));
    }
}
