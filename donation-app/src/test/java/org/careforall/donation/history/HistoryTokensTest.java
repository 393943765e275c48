// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.careforall.donation.history.control.HistoryTokens;
import org.careforall.platform.id.Ids;
import org.junit.jupiter.api.Test;

class HistoryTokensTest {

    private static final String OLD = key((byte) 1);
    private static final String NEW = key((byte) 2);

    private final HistoryTokens tokens = new HistoryTokens(OLD, Optional.empty());
    private final UUID group = Ids.next();

    @Test
    void aTokenOpensItsGroupAndIsRebuiltTheSame() {
        assertThat(tokens.groupOf(tokens.tokenOf(group))).contains(group);
        assertThat(tokens.tokenOf(group)).isEqualTo(tokens.tokenOf(group)).doesNotContain("=", "+", "/");
    }

    @Test
    void noBitOfATokenMayBeChanged() {
        byte[] token = Base64.getUrlDecoder().decode(tokens.tokenOf(group));
        for (int i = 0; i < token.length; i++) {
            byte[] forged = token.clone();
            forged[i] ^= 1;
            assertThat(tokens.groupOf(Base64.getUrlEncoder().withoutPadding().encodeToString(forged)))
                    .as("byte %d", i)
                    .isEmpty();
        }
    }

    @Test
    void afterAChangeOfTheKeyOldTokensStillOpen() {
        HistoryTokens changed = new HistoryTokens(NEW, Optional.of(OLD));

        assertThat(changed.groupOf(tokens.tokenOf(group))).contains(group);
        assertThat(changed.tokenOf(group)).isNotEqualTo(tokens.tokenOf(group));
        assertThat(new HistoryTokens(NEW, Optional.empty()).groupOf(tokens.tokenOf(group)))
                .isEmpty();
    }

    @Test
    void nonsenseOpensNothing() {
        assertThat(tokens.groupOf("")).isEmpty();
        assertThat(tokens.groupOf("%%%")).isEmpty();
        assertThat(tokens.groupOf("AAAA")).isEmpty();
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HistoryTokens("c2hvcnQ=", Optional.empty()))
                .withMessageContaining("HISTORY_TOKEN_KEY");
    }

    private static String key(byte filling) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, filling);
        return Base64.getEncoder().encodeToString(key);
    }
}
