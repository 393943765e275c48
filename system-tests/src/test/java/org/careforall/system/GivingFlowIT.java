// SPDX-License-Identifier: Apache-2.0
package org.careforall.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person gives, and everything that CareForAll is made of takes part. */
@ExtendWith(HouseExtension.class)
class GivingFlowIT {

    private final House house;

    GivingFlowIT(House house) {
        this.house = house;
    }

    @Test
    void aGuestsGiftReachesLedgerTotalAndBothNotificationsAndARefundFollows() {
        Actors.Person owner = house.actors().owner();
        String campaign = house.campaigns().active(owner);

        JsonNode gift = house.donations().pledge(campaign, 2500);
        String donation = gift.path("id").asText();
        assertThat(gift.path("status").asText()).isEqualTo("INITIATED");
        assertThat(gift.path("historyToken").asText()).isNotBlank();

        house.payAtTheProvider(gift.path("checkoutUrl").asText(), "4242424242424242");

        Api staff = house.actors().admin().api();
        await().untilAsserted(() ->
                assertThat(house.donations().status(staff, donation)).isEqualTo("CAPTURED"));
        await().untilAsserted(
                        () -> assertThat(house.campaigns().raised(campaign)).isEqualTo(2500));
        assertThat(house.ledger(staff, campaign).path("raised").asLong()).isEqualTo(2500);
        assertThat(house.ledger(staff, campaign).path("balanced").asBoolean()).isTrue();
        await().untilAsserted(() -> assertThat(owner.api()
                        .get("/api/notifications")
                        .json()
                        .path("items")
                        .toString())
                .contains(donation));
        await().untilAsserted(
                        () -> assertThat(house.mailsTo("grace@example.org")).isNotEmpty());

        staff.with("Idempotency-Key", Donations.key())
                .post("/api/payments/" + donation + "/refunds", """
                        {"amount": {"amount": 1000, "currency": "USD"}, "reason": "asked by the donor"}""")
                .expect(201);

        await().untilAsserted(
                        () -> assertThat(house.campaigns().raised(campaign)).isEqualTo(1500));
        assertThat(house.donations().status(staff, donation)).isEqualTo("PARTIALLY_REFUNDED");
        assertThat(house.ledger(staff, campaign).path("raised").asLong()).isEqualTo(1500);
        assertThat(house.campaigns().totals(campaign).path("donations").asInt()).isEqualTo(1);
    }

    @Test
    void aSignedInDonorFindsTheGiftInTheirHistoryAndIsNotified() {
        String campaign = house.campaigns().active();
        Actors.Person donor = house.actors().donor();
        JsonNode gift = new Donations(donor.api()).pledge(campaign, 1000);

        house.payAtTheProvider(gift.path("checkoutUrl").asText(), "4242424242424242");

        String id = gift.path("id").asText();
        await().untilAsserted(() -> assertThat(donor.api()
                        .get("/api/donations/" + id)
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("CAPTURED"));
        assertThat(donor.api().get("/api/donations/mine").json().path("items").toString())
                .contains(id);
        await().untilAsserted(() -> assertThat(donor.api()
                        .get("/api/notifications")
                        .json()
                        .path("items")
                        .toString())
                .contains(id));
        assertThat(gift.has("historyToken")).as("only guests need one").isFalse();
    }

    @Test
    void aDeclinedCardLeavesTheGiftOpenAndAnotherCardPaysIt() {
        String campaign = house.campaigns().active();
        JsonNode gift = house.donations().pledge(campaign, 1200);
        String checkout = gift.path("checkoutUrl").asText();

        house.payAtTheProvider(checkout, "4000000000000002");
        house.payAtTheProvider(checkout, "4242424242424242");

        await().untilAsserted(
                        () -> assertThat(house.campaigns().raised(campaign)).isEqualTo(1200));
        assertThat(house.campaigns().totals(campaign).path("donations").asInt()).isEqualTo(1);
    }

    @Test
    void checkoutAfterPayingLeadsToTheResultAndNotToASecondCharge() {
        String campaign = house.campaigns().active();
        JsonNode gift = house.donations().pledge(campaign, 700);
        house.payAtTheProvider(gift.path("checkoutUrl").asText(), "4242424242424242");
        await().untilAsserted(
                        () -> assertThat(house.campaigns().raised(campaign)).isEqualTo(700));

        Answer again = house.api()
                .get(URI.create(gift.path("checkoutUrl").asText()).getPath())
                .expect(303);

        assertThat(again.header("Location")).contains("/api/payments/result");
    }
}
