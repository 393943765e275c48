// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Optional;
import org.careforall.donation.log.control.LogIdentity;
import org.careforall.platform.web.PublicUrl;
import org.junit.jupiter.api.Test;

class LogIdentityTest {

    private static final PublicUrl URL = new PublicUrl("https://give.example:8443/");
    private static final String SEED = Base64.getEncoder().encodeToString(new byte[32]);

    @Test
    void theLogIsNamedAfterWhereItIsFound() {
        assertThat(name(Optional.empty())).isEqualTo("give.example:8443/api/donations/log");
        assertThat(name(Optional.of("log.example/gifts"))).isEqualTo("log.example/gifts");
    }

    @Test
    void aKeyThatIsNoneIsRefusedWithoutTellingIt() {
        assertThatThrownBy(() -> new LogIdentity(URL, Optional.empty(), "se*cret"))
                .hasMessage("LOG_SIGNING_KEY is not base64");
        assertThatThrownBy(() -> new LogIdentity(URL, Optional.empty(), "c2hvcnQ="))
                .hasMessage("an Ed25519 key has 32 bytes, not 5");
    }

    private static String name(Optional<String> origin) {
        return new LogIdentity(URL, origin, SEED).key().verifier().name();
    }
}
