// SPDX-License-Identifier: Apache-2.0
package org.careforall.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input gets a clear answer, and nothing is lost. */
@ExtendWith(HouseExtension.class)
class BadInputIT {

    private final House house;

    BadInputIT(House house) {
        this.house = house;
    }

    @Test
    void malformedJsonIs400() {
        house.donations().pledge(Donations.key(), "{\"campaignId\": ").expectProblem(400);
    }

    @Test
    void aPackedBodyIs415() {
        house.api()
                .with("Content-Encoding", "gzip")
                .with("Idempotency-Key", Donations.key())
                .post("/api/donations", "no gzip at all")
                .expectProblem(415);
    }

    @Test
    void anAcceptWhoseWeightIsNoNumberIs400() {
        house.api()
                .with("Accept", "application/json;q=abc")
                .get("/api/campaigns/categories")
                .expectProblem(400);
    }

    /** Each time: with its memory of paths, the server refused them properly only the first time. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/campaigns/..%2f..",
                "/api/campaigns/..%2f../updates",
                "/api/campaigns/%2e%2e/history",
                "/api/donations/..%2fx",
                "/nothing/..%2fx"
            })
    void aPathThatClimbsOutOfAnAppIs400(String path) {
        for (int time = 0; time < 10; time++) {
            house.api().get(path).expectProblem(400);
        }
    }

    /** With what else is wrong, the server would look at the charset for its own answer. */
    @ParameterizedTest
    @ValueSource(
            strings = {"application/json; charset=\"", "application/json;charset='", "text/plain; charset=\" ;x=y"})
    void aCharsetThatIsAQuotationMarkIs415(String type) {
        house.api()
                .with("Accept", "garbage")
                .send("POST", "/api/users/clients", "{}", type)
                .expectProblem(415);
    }

    @Test
    void aRadiusThatIsNoNumberIs422() {
        house.api().get("/api/campaigns?near=-1.29,36.82&radiusKm=far").expectProblem(422);
    }

    @Test
    void anUnknownCampaignIs422() {
        Answer answer = house.donations()
                .pledge(Donations.key(), Donations.gift(UUID.randomUUID().toString(), 1000))
                .expectProblem(422);
        assertThat(answer.json().path("errors").path(0).path("field").asText()).isEqualTo("campaignId");
    }

    @Test
    void aCampaignThatIsNotActiveTakesNoGifts() {
        String draft = house.campaigns().draft(house.actors().owner());
        org.awaitility.Awaitility.await().untilAsserted(() -> house.donations()
                .pledge(Donations.key(), Donations.gift(draft, 1000))
                .expectProblem(409));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-500", "1.5", "\"25\"", "1e999", "99999999999999999999", "9007199254740993", "null", "true"
            })
    void anAmountThatIsNoPositiveIntegerInBoundsIs422(String amount) {
        String campaign = house.sharedCampaign();
        String gift = Donations.gift(campaign, 1).replace("\"amount\": 1,", "\"amount\": " + amount + ",");
        Answer answer = house.donations().pledge(Donations.key(), gift).expectProblem(422);
        assertThat(answer.json().path("errors").path(0).path("field").asText()).startsWith("amount");
    }

    @Test
    void aCurrencyThatTheCampaignDoesNotTakeIs422() {
        String gift = Donations.gift(house.sharedCampaign(), 1000).replace("USD", "EUR");
        Answer answer = house.donations().pledge(Donations.key(), gift).expectProblem(422);
        assertThat(answer.json().path("errors").path(0).path("field").asText()).startsWith("amount");
    }

    @Test
    void anUnknownFieldIs422AndNamed() {
        String gift = Donations.gift(house.sharedCampaign(), 1000).replace("\"message\"", "\"mesage\"");
        Answer answer = house.donations().pledge(Donations.key(), gift).expectProblem(422);
        assertThat(answer.json().path("errors").path(0).path("field").asText()).isEqualTo("mesage");
    }

    @Test
    void aGiftWithoutAKeyIs400() {
        house.api()
                .post("/api/donations", Donations.gift(house.sharedCampaign(), 1000))
                .expectProblem(400);
    }

    @Test
    void aGuestsShortKeyIs400() {
        house.donations()
                .pledge("short", Donations.gift(house.sharedCampaign(), 1000))
                .expectProblem(400);
    }

    @ParameterizedTest
    @CsvSource({"/api/donations", "/api/campaigns", "/api/users/me", "/api/notifications", "/api/campaigns/categories"})
    void aTokenThatIsNotValidIs401OnEveryPath(String path) {
        house.api().as("not.a.token").get(path).expectProblem(401);
    }

    @Test
    void aJunkTokenNeverMakesASignedInGiftAGuests() {
        house.api()
                .as("not.a.token")
                .with("Idempotency-Key", Donations.key())
                .post("/api/donations", Donations.gift(house.sharedCampaign(), 1000))
                .expectProblem(401);
    }

    @Test
    void aForgedOrStaleWebhookIs400() {
        StripeWebhooks webhooks = house.webhooks();
        String payload = StripeWebhooks.event(
                "payment_intent.succeeded",
                StripeWebhooks.Intent.of(UUID.randomUUID().toString(), 1),
                "succeeded",
                1);
        long now = Instant.now().getEpochSecond();

        webhooks.send(payload, "t=" + now + ",v1=" + "0".repeat(64)).expectProblem(400);
        webhooks.send(payload, webhooks.signature(payload, now - 301)).expectProblem(400);
        webhooks.send(payload, webhooks.signature(payload, now + 3600)).expectProblem(400);
        webhooks.send(payload, "nonsense").expectProblem(400);
        house.api().post(StripeWebhooks.PATH, payload).expectProblem(400);
    }

    @Test
    void aWebhookOfAnUnknownTypeIsAcceptedAndHasNoEffect() {
        String payload = StripeWebhooks.event(
                "treasury.unheard_of",
                StripeWebhooks.Intent.of(UUID.randomUUID().toString(), 1),
                "succeeded",
                1);
        house.webhooks().send(payload).expect(200);
        house.webhooks().send(payload).expect(200);

        List<JsonNode> kept = webhooks("ignored", "");
        assertThat(kept)
                .filteredOn(event -> payload.contains(event.path("id").asText()))
                .hasSize(1);
    }

    @Test
    void aWebhookForAnUnknownDonationIsKept() {
        String donation = UUID.randomUUID().toString();
        house.webhooks().captured(StripeWebhooks.Intent.of(donation, 1000)).expect(200);

        assertThat(webhooks("parked", "&donationId=" + donation))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.path("type").asText()).isEqualTo("payment_intent.succeeded");
                });
    }

    private List<JsonNode> webhooks(String state, String filter) {
        List<JsonNode> events = new ArrayList<>();
        house.actors()
                .admin()
                .api()
                .get("/api/payments/webhooks/events?limit=100&state=" + state + filter)
                .expect(200)
                .json()
                .path("items")
                .forEach(events::add);
        return events;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/donations/nothing/here",
                "/api/campaigns/no-such-campaign",
                "/api/payments/nonsense/at/all",
                "/api/nothing",
                "/nothing"
            })
    void anUnknownPathIs404AsAProblem(String path) {
        house.actors().admin().api().get(path).expectProblem(404);
    }

    @Test
    void errorsAreCountedByAppAndStatus() {
        double before = refusals();
        house.api().get("/api/users/me").expectProblem(401);
        assertThat(refusals()).isGreaterThanOrEqualTo(before + 1);
    }

    private double refusals() {
        return house.api()
                .get("/metrics")
                .expect(200)
                .body()
                .lines()
                .filter(line -> line.startsWith("careforall_errors_total{"))
                .filter(line -> line.contains("app=\"user\"") && line.contains("status=\"401\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    @Test
    void publicRegistrationNeverMakesAnAdministrator() {
        house.api().post("/api/users", """
                        {"email": "mallory-%s@example.org", "password": "a long enough password", "name": "M", "roles": ["ADMIN"]}""".formatted(UUID.randomUUID())).expectProblem(422);
    }
}
