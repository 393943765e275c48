// SPDX-License-Identifier: Apache-2.0
package org.careforall.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
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

    private String differences(String campaign) {
        return Reconciliation.run(house).of(campaign);
    }
}
