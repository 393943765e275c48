// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class TokenCallerTest {

    private static final UUID USER = UUID.fromString("01931f6e-0000-7000-8000-000000000003");

    /** A token whose claims are plain Java values, as Liberty gives them. */
    private record Token(Map<String, Object> claims) implements JsonWebToken {

        @Override
        public String getName() {
            return getSubject();
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return (T) claims.get(name);
        }
    }

    @Test
    void everyClaimArrives() {
        Caller caller = TokenCaller.of(new Token(Map.of(
                        "sub",
                        USER.toString(),
                        "upn",
                        "ann@example.org",
                        "name",
                        "Ann",
                        "email_verified",
                        true,
                        "groups",
                        Set.of("campaign:review"),
                        "roles",
                        List.of("SUB_ADMIN", "DONOR"))))
                .orElseThrow();

        assertThat(caller.requireUser()).isEqualTo(USER);
        assertThat(caller.email()).contains("ann@example.org");
        assertThat(caller.emailVerified()).isTrue();
        assertThat(caller.name()).contains("Ann");
        assertThat(caller.permissions()).containsExactly("campaign:review");
        assertThat(caller.roles()).containsExactlyInAnyOrder("SUB_ADMIN", "DONOR");
    }

    @Test
    void aMachineClientHasASubjectAndLittleElse() {
        Caller caller =
                TokenCaller.of(new Token(Map.of("sub", USER.toString()))).orElseThrow();

        assertThat(caller.isGuest()).isFalse();
        assertThat(caller.email()).isEmpty();
        assertThat(caller.emailVerified()).isFalse();
        assertThat(caller.permissions()).isEmpty();
    }

    @Test
    void aSubjectThatIsNoneOfOursIsNobody() {
        assertThat(TokenCaller.of(new Token(Map.of("sub", "bob")))).isEmpty();
        assertThat(TokenCaller.of(new Token(Map.of()))).isEmpty();
    }
}
