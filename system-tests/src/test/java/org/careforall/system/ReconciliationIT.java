// SPDX-License-Identifier: Apache-2.0
package org.careforall.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Provider = payments = donations = ledger = totals; and whoever changes one of them is found. */
@ExtendWith(HouseExtension.class)
class ReconciliationIT {

    private static final String PATH = "/api/donations/reconciliation";

    private final House house;

    ReconciliationIT(House house) {
        this.house = house;
    }

    @Test
    void aPaidAndPartlyRefundedGiftIsTheSameEverywhereAndATamperedTotalIsNamed() {
        String campaign = house.campaigns().active();
        JsonNode gift = house.donations().pledge(campaign, 4200);
        house.payAtTheProvider(gift.path("checkoutUrl").asText(), "4242424242424242");
        await().untilAsserted(
                        () -> assertThat(house.campaigns().raised(campaign)).isEqualTo(4200));
        house.actors()
                .admin()
                .api()
                .with("Idempotency-Key", Donations.key())
                .post("/api/payments/" + gift.path("id").asText() + "/refunds", """
                        {"amount": {"amount": 200, "currency": "USD"}, "reason": "asked by the donor"}""")
                .expect(201);
        await().untilAsserted(
                        () -> assertThat(house.campaigns().raised(campaign)).isEqualTo(4000));
        house.quiet();

        assertThat(differences(campaign)).isEmpty();

        house.tamper(
                "campaign",
                "update campaign_total set captured = captured - 1, raised = raised - 1 where campaign_id = '"
                        + campaign + "'");
        assertThat(differences(campaign))
                .contains("\"figure\":\"captured\"", "\"between\":[\"ledger\",\"totals\"]", "4200", "4199")
                .doesNotContain("provider");
        house.tamper(
                "campaign",
                "update campaign_total set captured = captured + 1, raised = raised + 1 where campaign_id = '"
                        + campaign + "'");
    }

    @Test
    void onlyStaffReconciles() {
        house.api().post(PATH).expectProblem(401);
        house.actors().owner().api().post(PATH).expectProblem(403);
        house.actors().donor().api().get(PATH).expectProblem(403);
    }

    /** What a new run says of one campaign; other tests' campaigns may be in any state. */
    private String differences(String campaign) {
        Api staff = house.actors().admin().api();
        String id = staff.post(PATH).expect(202).json().path("id").asText();
        JsonNode[] run = new JsonNode[1];
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            run[0] = staff.get(PATH).expect(200).json();
            assertThat(run[0].path("id").asText()).isEqualTo(id);
        });
        assertThat(run[0].path("state").asText()).as(run[0].toString()).isEqualTo("DONE");
        StringBuilder found = new StringBuilder();
        run[0].path("differences").forEach(difference -> {
            if (difference.path("campaignId").asText().equals(campaign)) {
                found.append(difference);
            }
        });
        return found.toString();
    }
}
