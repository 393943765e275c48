// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.receipt.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.careforall.donation.history.control.HistoryTokens;
import org.careforall.donation.receipt.entity.Giver;
import org.careforall.platform.id.Ids;
import org.junit.jupiter.api.Test;

class ReceiptTokensTest {

    private static final String KEY = key((byte) 1);
    private static final YearMonth APRIL = YearMonth.of(2026, 4);

    private final ReceiptTokens tokens = new ReceiptTokens(KEY, Optional.empty());
    private final UUID id = Ids.next();

    @Test
    void aTokenOpensItsReceiptAndNoBitOfItMayBeChanged() {
        assertThat(tokens.receiptOf(tokens.tokenOf(id))).contains(id);
        byte[] token = Base64.getUrlDecoder().decode(tokens.tokenOf(id));
        for (int i = 0; i < token.length; i++) {
            byte[] forged = token.clone();
            forged[i] ^= 1;
            assertThat(tokens.receiptOf(Base64.getUrlEncoder().withoutPadding().encodeToString(forged)))
                    .as("byte %d", i)
                    .isEmpty();
        }
        assertThat(tokens.receiptOf("AAAA")).isEmpty();
    }

    @Test
    void aTokenForOneThingOpensNoOther() {
        Giver user = new Giver(Giver.Kind.USER, id);
        Giver group = new Giver(Giver.Kind.GROUP, id);
        assertThat(tokens.giverOf(tokens.tokenOf(user, APRIL), APRIL)).contains(user);
        assertThat(tokens.giverOf(tokens.tokenOf(group, APRIL), APRIL)).contains(group);

        assertThat(tokens.giverOf(tokens.tokenOf(user, APRIL), APRIL.plusMonths(1)))
                .isEmpty();
        assertThat(tokens.giverOf(tokens.tokenOf(id), APRIL)).isEmpty();
        assertThat(tokens.receiptOf(tokens.tokenOf(user, APRIL))).isEmpty();
        HistoryTokens histories = new HistoryTokens(KEY, Optional.empty());
        assertThat(histories.groupOf(tokens.tokenOf(id))).isEmpty();
        assertThat(tokens.receiptOf(histories.tokenOf(id))).isEmpty();
    }

    @Test
    void afterAChangeOfTheKeyOldLinksStillOpen() {
        ReceiptTokens changed = new ReceiptTokens(key((byte) 2), Optional.of(KEY));
        assertThat(changed.receiptOf(tokens.tokenOf(id))).contains(id);
    }

    private static String key(byte filling) {
        byte[] key = new byte[32];
        Arrays.fill(key, filling);
        return Base64.getEncoder().encodeToString(key);
    }
}
