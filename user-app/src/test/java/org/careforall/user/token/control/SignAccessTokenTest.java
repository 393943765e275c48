// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.token.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.careforall.platform.database.Database;
import org.careforall.user.database.SteppingClock;
import org.careforall.user.database.UserDatabase;
import org.careforall.user.key.control.CurrentKey;
import org.careforall.user.key.control.RotateKeys;
import org.careforall.user.key.entity.SigningKey;
import org.careforall.user.key.entity.SigningKeys;
import org.careforall.user.token.entity.Bearer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignAccessTokenTest {

    private static final Bearer ADA = new Bearer(
            UUID.randomUUID(), "Ada", Optional.of("ada@example.org"), true, List.of("DONOR"), Set.of("donation:give"));

    private final SteppingClock clock = new SteppingClock();
    private final SigningKeys keys = new SigningKeys(new Database(UserDatabase.empty()));
    private final RotateKeys rotateKeys = new RotateKeys(keys, clock);
    private final SignAccessToken sign =
            new SignAccessToken(new CurrentKey(keys, clock), clock, "https://give.example.org");

    @BeforeEach
    void aKeyIsThere() {
        rotateKeys.ensureOne();
    }

    @Test
    void theClaimsAreThoseThatOtherAppsRead() throws ParseException {
        JWTClaimsSet claims = token().getJWTClaimsSet();

        assertThat(claims.getIssuer()).isEqualTo("https://give.example.org/api/users");
        assertThat(claims.getAudience()).containsExactly("careforall");
        assertThat(claims.getSubject()).isEqualTo(ADA.id().toString());
        assertThat(claims.getClaims())
                .containsEntry("upn", "ada@example.org")
                .containsEntry("name", "Ada")
                .containsEntry("email_verified", true)
                .containsEntry("roles", List.of("DONOR"))
                .containsEntry("groups", List.of("donation:give"));
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void aMachineHasNoAddress() throws ParseException {
        Bearer machine = new Bearer(UUID.randomUUID(), "Books", Optional.empty(), false, List.of("AUDITOR"), Set.of());

        assertThat(SignedJWT.parse(sign.sign(machine).value()).getJWTClaimsSet().getClaims())
                .doesNotContainKey("upn");
    }

    @Test
    void aTokenIsVerifiedByTheKeyThatItNames() throws ParseException, JOSEException {
        SignedJWT token = token();

        assertThat(token.verify(verifier(token.getHeader().getKeyID()))).isTrue();
    }

    @Test
    void aRetiredKeyIsShownUntilItsTokensHaveExpired() throws ParseException, JOSEException {
        SignedJWT before = token();
        rotateKeys.rotate();
        clock.forward(CurrentKey.REMEMBERED);
        SignedJWT after = token();

        assertThat(after.getHeader().getKeyID()).isNotEqualTo(before.getHeader().getKeyID());
        assertThat(before.verify(verifier(before.getHeader().getKeyID()))).isTrue();
        assertThat(keys.retiredAfter(clock.instant()))
                .extracting(SigningKey::kid)
                .containsExactly(after.getHeader().getKeyID());
    }

    @Test
    void aSecondServerDoesNotMakeASecondFirstKey() {
        SigningKey first = keys.active().orElseThrow();

        assertThat(keys.add(SigningKey.generate(), clock.instant())).isFalse();
        assertThat(keys.active()).contains(first);
    }

    private SignedJWT token() throws ParseException {
        return SignedJWT.parse(sign.sign(ADA).value());
    }

    private RSASSAVerifier verifier(String kid) throws JOSEException {
        SigningKey key = keys.retiredAfter(clock.instant().minus(Duration.ofMinutes(11))).stream()
                .filter(shown -> shown.kid().equals(kid))
                .findFirst()
                .orElseThrow();
        return new RSASSAVerifier(key.toJwk().toRSAPublicKey());
    }
}
