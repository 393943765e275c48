// SPDX-License-Identifier: Apache-2.0
package org.careforall.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A donor asks for money back, and the campaign's owner decides. */
@ExtendWith(HouseExtension.class)
class RefundRequestsIT {

    private static final String QUEUE = "/api/payments/refund-requests";

    private final House house;

    RefundRequestsIT(House house) {
        this.house = house;
    }

    @Test
    void theOwnerApprovesOnceAndRejectsTheNext() {
        Actors.Person owner = house.actors().owner();
        Actors.Person donor = house.actors().donor();
        String campaign = house.campaigns().active(owner);
        JsonNode gift = new Donations(donor.api()).pledge(campaign, 2500);
        String requests = "/api/payments/" + gift.path("id").asText() + "/refund-requests";
        house.payAtTheProvider(gift.path("checkoutUrl").asText(), "4242424242424242");
        await().untilAsserted(
                        () -> assertThat(house.campaigns().raised(campaign)).isEqualTo(2500));

        String asked = ask(donor, requests, 700);
        JsonNode waiting = owner.api()
                .get(QUEUE + "?status=OPEN&campaignId=" + campaign)
                .expect(200)
                .json();
        assertThat(waiting.path("items").findValuesAsText("id")).containsExactly(asked);
        String approve = requests + "/" + asked + "/approve";
        owner.api().post(approve).expectProblem(400, "idempotency-key-missing");
        donor.api().with("Idempotency-Key", Donations.key()).post(approve).expectProblem(403);
        Api keyed = owner.api().with("Idempotency-Key", Donations.key());
        keyed.post(approve, "{\"amount\": 1}").expectProblem(422);

        Answer approved = keyed.post(approve).expect(200);
        assertThat(keyed.post(approve).expect(200).body()).isEqualTo(approved.body());
        assertThat(approved.json().at("/request/refundId"))
                .isEqualTo(approved.json().at("/refund/id"));
        Answer late = owner.api()
                .post(requests + "/" + asked + "/reject", "{\"reason\": \"too late\"}")
                .expectProblem(409, "refund-request-decided");
        assertThat(late.json().path("state").asText()).isEqualTo("APPROVED");
        await().untilAsserted(
                        () -> assertThat(house.campaigns().raised(campaign)).isEqualTo(1800));

        String reject = requests + "/" + ask(donor, requests, 100) + "/reject";
        owner.api().post(reject, "{}").expectProblem(422);
        owner.api().post(reject, "{\"reason\": \"it is spent\"}").expect(200);
        assertThat(donor.api().get(requests).expect(200).json().path("items").findValuesAsText("status"))
                .containsExactly("APPROVED", "REJECTED");
        house.actors().owner().api().get(QUEUE + "?campaignId=" + campaign).expectProblem(403);
        assertThat(house.actors()
                        .admin()
                        .api()
                        .get(QUEUE + "?campaignId=" + campaign + "&limit=1")
                        .expect(200)
                        .header("Link"))
                .contains("rel=\"next\"");
    }

    private static String ask(Actors.Person donor, String requests, long amount) {
        return donor.api()
                .post(requests, """
                        {"amount": {"amount": %d, "currency": "USD"}, "reason": "by mistake"}""".formatted(amount))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }
}
