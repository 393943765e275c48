// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.provider.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.net.Webhook;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.careforall.payment.provider.stripe.StripeSignature.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StripeSignatureTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final byte[] BODY = "{\"id\": \"evt_1\"}".getBytes(StandardCharsets.UTF_8);

    private final StripeSignature signature =
            new StripeSignature(List.of("whsec_now", "whsec_before"), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aSignatureOfEitherSecretIsValid() {
        assertThat(check("t=" + NOW.getEpochSecond() + ",v1=" + sign("whsec_now", 0)))
                .isEqualTo(Finding.VALID);
        assertThat(check("t=" + NOW.getEpochSecond() + ",v1=" + sign("whsec_before", 0)))
                .isEqualTo(Finding.VALID);
    }

    @Test
    void everyV1IsTriedAndOtherSchemesAreNot() {
        String good = sign("whsec_now", 0);
        String bad = "0".repeat(64);
        assertThat(check("t=" + NOW.getEpochSecond() + ",v1=" + bad + ",v1=" + good + ",v0=zz"))
                .isEqualTo(Finding.VALID);
        assertThat(check("t=" + NOW.getEpochSecond() + ",v0=" + good)).isEqualTo(Finding.MALFORMED);
    }

    @Test
    void anotherSecretOrBodyIsForged() {
        assertThat(check("t=" + NOW.getEpochSecond() + ",v1=" + sign("whsec_other", 0)))
                .isEqualTo(Finding.FORGED);
        String header = "t=" + NOW.getEpochSecond() + ",v1=" + sign("whsec_now", 0);
        assertThat(signature.check(header, "{\"id\": \"evt_2\"}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Finding.FORGED);
    }

    @Test
    void aChangedTimeIsForged() {
        assertThat(check("t=" + (NOW.getEpochSecond() + 1) + ",v1=" + sign("whsec_now", 0)))
                .isEqualTo(Finding.FORGED);
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, 86_400})
    void tooFarFromNowIsStaleOnBothSides(long seconds) {
        assertThat(check("t=" + (NOW.getEpochSecond() + seconds) + ",v1=" + sign("whsec_now", seconds)))
                .isEqualTo(Finding.STALE);
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, 300})
    void theToleranceIsFiveMinutes(long seconds) {
        assertThat(check("t=" + (NOW.getEpochSecond() + seconds) + ",v1=" + sign("whsec_now", seconds)))
                .isEqualTo(Finding.VALID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "t=1",
                "v1=",
                "t=,v1=00",
                "t=1,v1=xyz",
                "t=1,t=2,v1=0000000000000000000000000000000000000000000000000000000000000000",
                "t=99999999999999999999,v1=0000000000000000000000000000000000000000000000000000000000000000",
                ",,,"
            })
    void whatIsNoHeaderIsMalformed(String header) {
        assertThat(check(header)).isEqualTo(Finding.MALFORMED);
    }

    @Test
    void withoutAHeaderItIsMissing() {
        assertThat(check(null)).isEqualTo(Finding.MISSING);
        assertThat(check(" ")).isEqualTo(Finding.MISSING);
    }

    @Test
    void withoutASecretEverythingIsForged() {
        StripeSignature without = new StripeSignature(List.of(), Clock.fixed(NOW, ZoneOffset.UTC));
        assertThat(without.check("t=" + NOW.getEpochSecond() + ",v1=" + sign("whsec_now", 0), BODY))
                .isEqualTo(Finding.FORGED);
    }

    private Finding check(String header) {
        return signature.check(header, BODY);
    }

    /** As stripe-java computes it. */
    private static String sign(String secret, long seconds) {
        try {
            return Webhook.Util.computeHmacSha256(
                    secret, (NOW.getEpochSecond() + seconds) + "." + new String(BODY, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
