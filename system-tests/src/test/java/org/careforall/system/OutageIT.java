// SPDX-License-Identifier: Apache-2.0
package org.careforall.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Parts go away and come back; nobody restarts anything, and nothing is lost. */
@ExtendWith(HouseExtension.class)
class OutageIT {

    private final House house;

    OutageIT(House house) {
        this.house = house;
    }

    @Test
    void withoutTheBrokerGiftsAreTakenAndReachTheTotalsWhenItIsBack() {
        String campaign = house.campaigns().active();
        await().untilAsserted(() -> house.donations()
                .pledge(Donations.key(), Donations.gift(campaign, 100))
                .expect(201));
        house.quiet();

        List<String> gifts = new ArrayList<>();
        house.withoutBroker(() -> {
            for (int i = 0; i < 5; i++) {
                gifts.add(house.donations().pledge(campaign, 1000).path("id").asText());
            }
            // early: no event of these donations has reached payment-app
            gifts.forEach(gift -> house.webhooks()
                    .captured(StripeWebhooks.Intent.of(gift, 1000))
                    .expect(200));
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                assertThat(house.ready().status()).isEqualTo(200);
                assertThat(house.ready().body()).contains("\"broker\":\"down\"");
            });
        });

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(house.campaigns().raised(campaign)).isEqualTo(5000));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(house.ready().body()).doesNotContain("\"broker\":\"down\""));
    }

    @Test
    void withoutTheBrokerAGiftCanBePaid() {
        String campaign = house.campaigns().active();
        await().untilAsserted(() -> house.donations()
                .pledge(Donations.key(), Donations.gift(campaign, 100))
                .expect(201));
        house.quiet();

        house.withoutBroker(() -> {
            JsonNode gift = house.donations().pledge(campaign, 1000);
            house.payAtTheProvider(gift.path("checkoutUrl").asText(), "4242424242424242");
        });

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(house.campaigns().raised(campaign)).isEqualTo(1000));
    }

    @Test
    void readinessIsDownWhileTheDatabaseIsAwayAndComesBackByItself() {
        String campaign = house.campaigns().active();
        await().untilAsserted(() -> house.donations()
                .pledge(Donations.key(), Donations.gift(campaign, 100))
                .expect(201));

        house.withoutDatabase(() -> {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(house.ready().status()).isEqualTo(503));
            Answer refused = house.donations().pledge(Donations.key(), Donations.gift(campaign, 100));
            refused.expectProblem(503);
            assertThat(refused.header("Retry-After")).isNotBlank();
        });

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(house.ready().status()).isEqualTo(200));
        JsonNode pledge = house.donations().pledge(campaign, 1000);
        String gift = pledge.path("id").asText();
        house.webhooks().captured(StripeWebhooks.Intent.of(gift, 1000)).expect(200);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(house.campaigns().raised(campaign)).isEqualTo(1000));
        // what the clock does goes on, too: the log has the gift
        Api guest =
                house.api().with("History-Token", pledge.path("historyToken").asText());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(guest.get("/api/donations/" + gift + "/proof")
                                .expect(200)
                                .json()
                                .path("entries"))
                        .hasSize(1));
    }

    /** A pool that keeps one more connection for itself after each cut is empty one day, and heals by a restart only. */
    @Test
    void connectionsThatAreCutLeaveNothingBehindInThePools() {
        String campaign = house.campaigns().active();
        for (int cut = 0; cut < 3; cut++) {
            house.cutDatabaseConnections();
            await().untilAsserted(() -> house.donations()
                    .pledge(Donations.key(), Donations.gift(campaign, 100))
                    .expect(201));
            // every app has taken or relayed something since, and so met its dead connections
            house.quiet();
        }

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(PoolsInUse.of(house.api())).isEmpty());
    }

    @Test
    void afterTheServerWasKilledUnderLoadTotalsAndLedgerAgreeAndNoAcknowledgedCaptureIsMissing() throws Exception {
        String campaign = house.campaigns().active();
        await().untilAsserted(() -> house.donations()
                .pledge(Donations.key(), Donations.gift(campaign, 100))
                .expect(201));
        CapturesUnderLoad load = new CapturesUnderLoad(house, campaign, 4);

        load.start();
        await().until(() -> load.acknowledged().size() >= 40);
        house.killServerAndStartAgain();
        List<String> acknowledged = List.copyOf(load.acknowledged());
        load.stop();

        Api staff = house.actors().admin().api();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            long raised = house.campaigns().raised(campaign);
            assertThat(house.ledger(staff, campaign).path("raised").asLong()).isEqualTo(raised);
            assertThat(raised).isBetween(1000L * load.acknowledged().size(), 1000L * load.attempted());
        });
        // all of them are in the total; whose gifts they are is looked up for those of the time of the kill
        assertThat(acknowledged)
                .filteredOn(gift -> acknowledged.indexOf(gift) < 60)
                .allSatisfy(gift ->
                        assertThat(house.donations().status(staff, gift)).isEqualTo("CAPTURED"));
        assertThat(house.ledger(staff, campaign).path("balanced").asBoolean()).isTrue();
    }
}
