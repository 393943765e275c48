// SPDX-License-Identifier: Apache-2.0
package org.careforall.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of campaigns, and of their totals, as gifts come. */
@ExtendWith(HouseExtension.class)
class CampaignStoryIT {

    private final House house;

    CampaignStoryIT(House house) {
        this.house = house;
    }

    @Test
    void aCampaignThatStopsAtItsGoalCompletesAndTakesNoMore() {
        Actors.Person owner = house.actors().owner();
        String campaign = house.campaigns()
                .active(
                        owner,
                        Campaigns.DRAFT
                                .replace("500000", "5000")
                                .replace("{\"title\"", "{\"stopAtGoal\": true, \"title\""));
        pay(campaign, 5000);

        await().untilAsserted(() -> assertThat(status(campaign)).isEqualTo("COMPLETED"));

        await().untilAsserted(() -> house.donations()
                .pledge(Donations.key(), Donations.gift(campaign, 1000))
                .expectProblem(409));
        assertThat(house.campaigns().raised(campaign)).isEqualTo(5000);
    }

    @Test
    void aCancelledCampaignGivesEachGiftBackOnce() {
        Actors.Person owner = house.actors().owner();
        String campaign = house.campaigns().active(owner);
        List<String> gifts = List.of(pay(campaign, 1000), pay(campaign, 2500), pay(campaign, 3000));
        await().untilAsserted(
                        () -> assertThat(house.campaigns().raised(campaign)).isEqualTo(6500));
        owner.api().post("/api/campaigns/" + campaign + "/cancel").expect(200);

        Api staff = house.actors().admin().api();
        String path = "/api/campaigns/" + campaign + "/refund-all";
        String key = Donations.key();
        String reason = "{\"reason\": \"The project can not go on.\"}";
        owner.api().with("Idempotency-Key", key).post(path, reason).expectProblem(403);
        Answer asked = staff.with("Idempotency-Key", key).post(path, reason).expect(202);
        assertThat(staff.with("Idempotency-Key", key).post(path, reason).body()).isEqualTo(asked.body());

        await().untilAsserted(
                        () -> assertThat(house.campaigns().raised(campaign)).isZero());
        house.quiet();
        assertThat(house.ledger(staff, campaign).path("raised").asLong()).isZero();
        assertThat(house.campaigns().totals(campaign).at("/refunded/amount").asLong())
                .isEqualTo(6500);
        assertThat(gifts).allSatisfy(gift -> {
            assertThat(house.donations().status(staff, gift)).isEqualTo("REFUNDED");
            assertThat(staff.get("/api/payments/" + gift + "/refunds")
                            .expect(200)
                            .json()
                            .path("items"))
                    .hasSize(1);
        });
    }

    @Test
    void whatNobodyHasPaidEndsWithTheCampaignAndItsDonorsAreToldWhy() {
        Actors.Person owner = house.actors().owner();
        String campaign = house.campaigns().active(owner);
        String paid = pay(campaign, 1000);
        String address = "guest-" + Donations.key() + "@example.org";
        String card = Donations.gift(campaign, 2500).replace("grace@example.org", address);
        JsonNode open =
                house.donations().pledge(Donations.key(), card).expect(201).json();
        URI page = URI.create(await().until(() -> follow(open), answer -> answer.status() != 404)
                .header("Location"));
        String transfer = house.donations()
                .pledge(Donations.key(), card.replace("{\"campaignId\"", "{\"method\": \"OFFLINE\", \"campaignId\""))
                .expect(201)
                .json()
                .path("id")
                .asText();

        owner.api().post("/api/campaigns/" + campaign + "/cancel").expect(200);

        Api staff = house.actors().admin().api();
        await().atMost(Duration.ofSeconds(45)).untilAsserted(() -> {
            assertThat(house.donations().status(staff, open.path("id").asText()))
                    .isEqualTo("CANCELLED");
            assertThat(house.donations().status(staff, transfer)).isEqualTo("CANCELLED");
            assertThat(follow(open).header("Location")).endsWith("&outcome=campaign_cancelled");
            assertThat(house.mailsTo(address)).hasSize(2).allSatisfy(mail -> assertThat(mail.text())
                    .contains("was cancelled", "No money was taken"));
            // only then it is tried: money that is taken before the page has ended counts
            assertThat(staff.get("/api/payments/" + open.path("id").asText())
                            .expect(200)
                            .json()
                            .at("/attempts/0/status")
                            .asText())
                    .isEqualTo("EXPIRED");
        });
        assertThat(Api.at(page)
                        .form(page.getRawPath(), Map.of("card", "4242424242424242"))
                        .status())
                .as("the page at the provider")
                .isGreaterThanOrEqualTo(400);
        assertThat(house.donations().status(staff, paid)).isEqualTo("CAPTURED");
        assertThat(house.campaigns().raised(campaign)).isEqualTo(1000);
    }

    private Answer follow(JsonNode gift) {
        String link = gift.path("checkoutUrl").asText();
        return Api.at(URI.create(link)).get(link);
    }

    @Test
    void totalsAreMadeAnewWhileGiftsComeAndReadersNoticeNothing() throws InterruptedException {
        String campaign = house.campaigns().active();
        await().untilAsserted(() -> house.donations()
                .pledge(Donations.key(), Donations.gift(campaign, 100))
                .expect(201));
        Api staff = house.actors().admin().api();
        CapturesUnderLoad load = new CapturesUnderLoad(house, campaign, 3);
        load.start();
        await().until(() -> load.acknowledged().size() >= 20);

        List<Long> seen = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String after = "";
            do {
                JsonNode step = staff.post("/api/campaigns/totals/rebuild?limit=20" + after)
                        .expect(200)
                        .json();
                seen.add(house.campaigns().raised(campaign));
                after = step.path("next").isTextual()
                        ? "&after=" + step.path("next").asText()
                        : null;
            } while (after != null);
        }
        load.stop();

        await().untilAsserted(() -> assertThat(house.campaigns().raised(campaign))
                .isEqualTo(1000L * load.acknowledged().size()));
        assertThat(seen).isSorted();
        house.quiet();
        assertThat(house.ledger(staff, campaign).path("raised").asLong())
                .isEqualTo(house.campaigns().raised(campaign));
    }

    @Test
    void whatIsNotAllowedIsRefusedWithWhatIs() {
        Actors.Person owner = house.actors().owner();
        String campaign = house.campaigns().active(owner);

        Answer refused =
                owner.api().post("/api/campaigns/" + campaign + "/submit").expectProblem(409);
        assertThat(refused.body()).contains("PAUSED", "COMPLETED", "CANCELLED");
        house.actors()
                .owner()
                .api()
                .post("/api/campaigns/" + campaign + "/pause")
                .expectProblem(403);
        owner.api()
                .with("If-Match", "\"0\"")
                .patch("/api/campaigns/" + campaign, "{\"summary\": \"Another one.\"}")
                .expectProblem(412);
    }

    @Test
    void aNewTitleGoesBackToReviewWhileTheApprovedOneStaysPublic() {
        Actors.Person owner = house.actors().owner();
        String campaign = house.campaigns().active(owner);
        String path = "/api/campaigns/" + campaign;
        owner.api()
                .with("If-Match", owner.api().get(path).expect(200).header("ETag"))
                .patch(path, "{\"title\": \"Clean water for two valleys\"}")
                .expect(200);

        assertThat(house.api().get(path).expect(200).json().path("title").asText())
                .isEqualTo("Clean water for the valley");
        house.actors().admin().api().post(path + "/approve").expect(200);
        assertThat(house.api().get(path).expect(200).json().path("title").asText())
                .isEqualTo("Clean water for two valleys");
    }

    /** Pays with a card at the provider; returns the gift's id. */
    private String pay(String campaign, long amount) {
        JsonNode gift = await().until(
                        () -> house.donations().pledge(Donations.key(), Donations.gift(campaign, amount)),
                        answer -> answer.status() == 201)
                .json();
        house.payAtTheProvider(gift.path("checkoutUrl").asText(), "4242424242424242");
        return gift.path("id").asText();
    }

    private String status(String campaign) {
        return house.api()
                .get("/api/campaigns/" + campaign)
                .expect(200)
                .json()
                .path("status")
                .asText();
    }
}
