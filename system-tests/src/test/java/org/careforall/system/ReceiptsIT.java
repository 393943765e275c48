// SPDX-License-Identifier: Apache-2.0
package org.careforall.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A gift's receipt follows its money. */
@ExtendWith(HouseExtension.class)
class ReceiptsIT {

    private final House house;

    ReceiptsIT(House house) {
        this.house = house;
    }

    @Test
    void aGuestsReceiptIsIssuedReplacedAndOpenedByItsLink() {
        JsonNode gift = house.donations().pledge(house.campaigns().active(), 2500);
        String path = "/api/donations/" + gift.path("id").asText() + "/receipt";
        Api guest = house.api().with("History-Token", gift.path("historyToken").asText());
        guest.get(path).expectProblem(404, "no-receipt");

        house.payAtTheProvider(gift.path("checkoutUrl").asText(), "4242424242424242");
        JsonNode first = issued(guest, path, 2500);
        String link = URI.create(first.path("link").asText()).getPath();
        assertThatItIsAPdf(guest.get(path));
        assertThatItIsAPdf(house.api().get(link + "?lang=fr"));
        house.api().get(link + "?lang=xx").expectProblem(422);
        house.api().get(link.substring(0, link.length() - 2) + "xx").expectProblem(404);
        house.api().get(path).expectProblem(404);

        house.actors()
                .admin()
                .api()
                .with("Idempotency-Key", Donations.key())
                .post("/api/payments/" + gift.path("id").asText() + "/refunds", """
                        {"amount": {"amount": 1000, "currency": "USD"}, "reason": "asked by the donor"}""")
                .expect(201);
        JsonNode second = issued(guest, path, 1500);
        assertThat(second.path("replaces")).isEqualTo(first.path("number"));
        assertThatItIsAPdf(house.api().get(link));

        JsonNode list = guest.get("/api/donations/receipts").expect(200).json().path("items");
        assertThat(list.findValuesAsText("status")).containsExactly("ISSUED", "VOID");
    }

    @Test
    void aDonorsYearIsOneDocument() {
        Actors.Person donor = house.actors().donor();
        JsonNode gift = new Donations(donor.api()).pledge(house.campaigns().active(), 1000);
        house.payAtTheProvider(gift.path("checkoutUrl").asText(), "4242424242424242");
        issued(donor.api(), "/api/donations/" + gift.path("id").asText() + "/receipt", 1000);

        String path = "/api/donations/receipts/yearly?from=" + YearMonth.now(ZoneOffset.UTC);
        JsonNode year = donor.api()
                .with("Accept", "application/json")
                .get(path)
                .expect(200)
                .json();
        assertThat(year.at("/totals/0/amount").asLong()).isEqualTo(1000);
        assertThatItIsAPdf(donor.api().get(path));
        assertThatItIsAPdf(
                house.api().get(URI.create(year.path("link").asText()).getPath()));
        house.api().get(path).expectProblem(401);
        donor.api().get("/api/donations/receipts/yearly?from=2026-13").expectProblem(422);
        donor.api().get("/api/donations/receipts/yearly?from=1999-01").expectProblem(404);
        house.actors().donor().api().get(path).expectProblem(404);
    }

    private static JsonNode issued(Api caller, String path, long amount) {
        Api json = caller.with("Accept", "application/json");
        await().untilAsserted(() ->
                assertThat(json.get(path).json().at("/amount/amount").asLong()).isEqualTo(amount));
        JsonNode receipt = json.get(path).expect(200).json();
        assertThat(receipt.path("status").asText()).isEqualTo("ISSUED");
        return receipt;
    }

    private static void assertThatItIsAPdf(Answer answer) {
        answer.expect(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.body()).startsWith("%PDF-");
    }
}
