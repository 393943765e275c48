// SPDX-License-Identifier: Apache-2.0
package org.careforall.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.careforall.transparency.merkle.Hashes;
import org.careforall.transparency.merkle.Proofs;
import org.careforall.transparency.note.Checkpoint;
import org.careforall.transparency.note.VerifierKey;
import org.careforall.transparency.verify.ExportCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing is believed but the log's key. */
@ExtendWith(HouseExtension.class)
class TransparencyLogIT {

    private final House house;

    TransparencyLogIT(House house) {
        this.house = house;
    }

    @Test
    void aGuestProvesAGiftAndAnAuditorTheWholeLedger() {
        JsonNode gift = house.donations().pledge(house.campaigns().active(), 2500);
        String proofPath = "/api/donations/" + gift.path("id").asText() + "/proof";
        Api guest = house.api().with("History-Token", gift.path("historyToken").asText());
        house.payAtTheProvider(gift.path("checkoutUrl").asText(), "4242424242424242");

        await().untilAsserted(
                        () -> assertThat(guest.get(proofPath).expect(200).json().path("entries"))
                                .hasSize(1));
        JsonNode proof = guest.get(proofPath).expect(200).json();
        JsonNode entry = proof.path("entries").get(0);
        List<byte[]> path = new ArrayList<>();
        entry.path("hashes").forEach(hash -> path.add(bytes(hash)));
        Checkpoint checkpoint =
                Checkpoint.verified(proof.path("checkpoint").asText(), key()).orElseThrow();

        assertThat(entry.path("meaning").path("kind").asText()).isEqualTo("CAPTURE");
        assertThat(Proofs.includes(
                        entry.path("leafIndex").asLong(),
                        checkpoint.size(),
                        Hashes.ofLeaf(bytes(entry.path("leaf"))),
                        path,
                        checkpoint.root()))
                .isTrue();
        house.api().get(proofPath).expectProblem(404, "not-found");

        List<String> findings = new ArrayList<>();
        ExportCheck check = new ExportCheck(
                Optional.of(key().toString()),
                Optional.of(proof.path("checkpoint").asText()),
                findings::add);
        house.api().get("/api/donations/log/export").expect(200).body().lines().forEach(check::line);
        assertThat(check.finish()).as(findings.toString()).isZero();
    }

    @Test
    void theLogIsServedAsOthersToolsExpectIt() {
        Answer checkpoint = house.api().get("/api/donations/log/checkpoint").expect(200);
        assertThat(checkpoint.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=utf-8");
        assertThat(checkpoint.header("Cache-Control")).isEqualTo("public, max-age=1");
        assertThat(Checkpoint.verified(checkpoint.body(), key())).isPresent();

        house.api().get("/api/donations/log/tile/0/000.p/256").expectProblem(404, "not-found");
        house.api().get("/api/donations/log/tile/0/x999/999").expectProblem(404, "not-found");
        house.api().get("/api/donations/log/tile/entries/x999/999.p/7").expectProblem(404, "not-found");
    }

    private VerifierKey key() {
        return VerifierKey.parse(house.api()
                        .get("/api/donations/log/key")
                        .expect(200)
                        .body()
                        .strip())
                .orElseThrow();
    }

    private static byte[] bytes(JsonNode base64) {
        return Base64.getDecoder().decode(base64.asText());
    }
}
