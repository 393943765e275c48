// SPDX-License-Identifier: Apache-2.0
package org.careforall.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A guest trusts nobody: the gift is found in the public log by others' rules, and is theirs when they make an account. */
@ExtendWith(HouseExtension.class)
class GuestStoryIT {

    private final House house;

    GuestStoryIT(House house) {
        this.house = house;
    }

    @Test
    void aGuestGivesOpensTheHistoryVerifiesInclusionRegistersLaterAndClaimsIt() {
        String campaign = house.campaigns().active();
        JsonNode gift = house.donations().pledge(campaign, 3100);
        String id = gift.path("id").asText();
        String token = gift.path("historyToken").asText();
        Api guest = house.api().with("History-Token", token);
        house.payAtTheProvider(gift.path("checkoutUrl").asText(), "4242424242424242");

        await().untilAsserted(() -> assertThat(
                        guest.get("/api/donations/history").expect(200).json().path("items"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.path("id").asText()).isEqualTo(id);
                    assertThat(item.path("status").asText()).isEqualTo("CAPTURED");
                }));

        String key =
                house.api().get("/api/donations/log/key").expect(200).body().strip();
        await().untilAsserted(() -> {
            JsonNode proof =
                    guest.get("/api/donations/" + id + "/proof").expect(200).json();
            SignedTree tree = SignedTree.of(proof.path("checkpoint").asText(), key);
            assertThat(proof.path("treeSize").asLong()).isEqualTo(tree.size());
            assertThat(proof.path("entries")).isNotEmpty().allSatisfy(entry -> {
                tree.requireIncluded(entry);
                assertThat(SignedTree.leaf(entry)).contains(campaign, "3100").doesNotContain(id, "grace");
            });
        });

        house.api()
                .with("History-Token", token.substring(1))
                .get("/api/donations/" + id + "/proof")
                .expectProblem(404);

        Actors.Person donor = house.actors().donor();
        assertThat(donor.api().get("/api/donations/mine").expect(200).json().path("items"))
                .isEmpty();
        donor.api()
                .post("/api/donations/claim", "{\"historyToken\": \"" + token + "\"}")
                .expect(200);
        assertThat(donor.api().get("/api/donations/mine").expect(200).json().path("items"))
                .singleElement()
                .satisfies(item -> assertThat(item.path("id").asText()).isEqualTo(id));
        house.actors().donor().api().get("/api/donations/" + id + "/proof").expectProblem(404);
    }
}
