// SPDX-License-Identifier: Apache-2.0
package org.careforall.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What befalls a gift after it arrived reaches its donor, the campaign's owner and staff. */
@ExtendWith(HouseExtension.class)
class GiftNewsIT {

    private static final String VISA = "4242424242424242";
    private static final String DISPUTED = "4000000000000259";
    private static final String REFUND_FAILS = "4000000000005126";

    private final House house;
    private final Actors.Person owner;
    private final Actors.Person donor;
    private final String campaign;

    GiftNewsIT(House house) {
        this.house = house;
        owner = house.actors().owner();
        donor = house.actors().donor();
        campaign = house.campaigns().active(owner);
    }

    @Test
    void aRequestForARefundAndItsDecision() {
        String gift = given(VISA);
        String requests = "/api/payments/" + gift + "/refund-requests";
        String asked = donor.api()
                .post(requests, "{\"reason\": \"by mistake\"}")
                .expect(201)
                .json()
                .path("id")
                .asText();
        told(gift, "REFUND_REQUEST_RECEIVED", "CAMPAIGN_REFUND_REQUESTED", "STAFF_REFUND_REQUESTED");

        owner.api()
                .post(requests + "/" + asked + "/reject", "{\"reason\": \"it is spent\"}")
                .expect(200);

        told(gift, "REFUND_REQUEST_DECLINED", "CAMPAIGN_REFUND_REQUEST_DECLINED", "STAFF_REFUND_REQUEST_DECLINED");
        await().untilAsserted(() -> assertThat(house.mailsTo(donor.email()))
                .extracting(mail -> mail.subject())
                .contains("We received your request", "Your request was declined"));
    }

    @Test
    void aRefundThatFailsLater() {
        String gift = given(REFUND_FAILS);
        house.actors()
                .admin()
                .api()
                .with("Idempotency-Key", Donations.key())
                .post("/api/payments/" + gift + "/refunds", """
                        {"amount": {"amount": 500, "currency": "USD"}, "reason": "asked"}""")
                .expect(201);

        told(gift, "GIFT_REFUND_FAILED", "CAMPAIGN_REFUND_FAILED", "STAFF_REFUND_FAILED");
    }

    @Test
    void aDisputeThatIsLostMakesTheReceiptVoid() {
        String gift = given(DISPUTED);
        told(gift, "GIFT_DISPUTED", "CAMPAIGN_GIFT_DISPUTED", "STAFF_GIFT_DISPUTED");
        String dispute = house.actors()
                .admin()
                .api()
                .get("/api/payments/" + gift)
                .expect(200)
                .json()
                .at("/disputes/0/id")
                .asText();
        await().untilAsserted(() ->
                donor.api().get("/api/donations/" + gift + "/receipt").expect(200));

        house.sandbox().decide(dispute, "lost");

        told(gift, "GIFT_DISPUTE_LOST", "CAMPAIGN_DISPUTE_LOST", "STAFF_DISPUTE_LOST");
        told(gift, "RECEIPT_VOIDED", "CAMPAIGN_RECEIPT_VOIDED", "STAFF_RECEIPT_VOIDED");
    }

    private String given(String card) {
        JsonNode gift = new Donations(donor.api())
                .pledge(Donations.key(), """
                        {"campaignId": "%s", "amount": {"amount": 2500, "currency": "USD"}}""".formatted(campaign))
                .expect(201)
                .json();
        house.payAtTheProvider(gift.path("checkoutUrl").asText(), card);
        String id = gift.path("id").asText();
        await().untilAsserted(() -> assertThat(house.actors()
                        .admin()
                        .api()
                        .get("/api/payments/" + id)
                        .expect(200)
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("CAPTURED"));
        return id;
    }

    /** The donor, the owner and staff are told, each of their kind, once. */
    private void told(String gift, String toDonor, String toOwner, String toStaff) {
        await().untilAsserted(() -> {
            assertThat(kinds(donor.api(), gift)).containsOnlyOnce(toDonor).doesNotContain(toOwner, toStaff);
            assertThat(kinds(owner.api(), gift)).containsOnlyOnce(toOwner).doesNotContain(toDonor, toStaff);
            assertThat(kinds(house.actors().admin().api(), gift))
                    .containsOnlyOnce(toStaff)
                    .doesNotContain(toDonor, toOwner);
        });
    }

    private static List<String> kinds(Api reader, String gift) {
        JsonNode items =
                reader.get("/api/notifications?limit=100").expect(200).json().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(notice -> notice.path("donationId").asText().equals(gift))
                .map(notice -> notice.path("kind").asText())
                .toList();
    }
}
