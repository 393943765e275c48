// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import org.careforall.donation.donation.Gifts;
import org.careforall.donation.donation.entity.Donation;
import org.careforall.donation.history.control.HistoryTokens;
import org.careforall.platform.idempotency.StoredAnswer;
import org.careforall.platform.json.Json;
import org.careforall.platform.web.PublicUrl;
import org.junit.jupiter.api.Test;

class DonationAnswersTest {

    private final Json json = new Json();
    private final HistoryTokens tokens =
            new HistoryTokens(Base64.getEncoder().encodeToString(new byte[32]), Optional.empty());
    private final DonationAnswers answers = new DonationAnswers(new PublicUrl("https://give.example.org"), tokens);

    @Test
    void whatIsKeptHoldsNoTokenAndWhatTheDonorGetsDoes() throws IOException {
        Donation gift = Gifts.pledged(2500);
        String token = tokens.tokenOf(gift.gift().historyGroup().orElseThrow());
        StoredAnswer kept = new StoredAnswer(201, null, json.write(answers.pledged(gift)));

        StoredAnswer given = answers.revealed(kept);

        assertThat(new String(kept.body())).doesNotContain(token);
        assertThat(json.mapper().readTree(given.body()).path("historyToken").asText())
                .isEqualTo(token);
        assertThat(answers.revealed(kept).body()).isEqualTo(given.body());
    }
}
