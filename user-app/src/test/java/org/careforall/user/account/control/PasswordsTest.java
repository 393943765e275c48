// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.account.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void aPasswordMatchesItsHashAndNoOther() {
        String hash = passwords.hash("correct horse battery");

        assertThat(passwords.matches("correct horse battery", Optional.of(hash)))
                .isTrue();
        assertThat(passwords.matches("correct horse", Optional.of(hash))).isFalse();
    }

    @Test
    void theHashIsArgon2idAsOwaspRecommends() {
        assertThat(passwords.hash("correct horse battery")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void theSamePasswordHasAnotherHashEachTime() {
        assertThat(passwords.hash("correct horse battery")).isNotEqualTo(passwords.hash("correct horse battery"));
    }

    @Test
    void nobodysPasswordNeverMatches() {
        assertThat(passwords.matches("correct horse battery", Optional.empty())).isFalse();
    }
}
