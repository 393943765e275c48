// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyedRequestTest {

    private static final Caller SOMEBODY =
            new Caller(Optional.of(UUID.randomUUID()), Optional.empty(), false, Optional.empty(), Set.of(), Set.of());

    @Test
    void aQuotedKeyIsTheBareOne() {
        assertThat(of(SOMEBODY, "\"k1\"").key())
                .isEqualTo("k1")
                .isEqualTo(of(SOMEBODY, "k1").key());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "\"\"", "k\u0007", "ключ"})
    void aKeyThatIsMissingOrNotPrintableIsRefused(String header) {
        assertRefused(SOMEBODY, header);
    }

    @Test
    void aKeyHas255CharactersAtMost() {
        assertThat(of(SOMEBODY, "k".repeat(255)).key()).hasSize(255);
        assertRefused(SOMEBODY, "k".repeat(256));
    }

    @Test
    void aGuestsKeyHas16CharactersAtLeast() {
        assertRefused(Caller.guest(), "k".repeat(15));
        assertThat(of(Caller.guest(), "k".repeat(16)).scope()).isEqualTo("guest");
    }

    @Test
    void theFingerprintKnowsRequestAndPathAndNotTheOrderOfMembers() {
        byte[] one =
                KeyedRequest.of("x", SOMEBODY, "k", Map.of("a", 1, "b", 2), "p").fingerprint();

        assertThat(KeyedRequest.of("x", SOMEBODY, "k", Map.of("b", 2, "a", 1), "p")
                        .fingerprint())
                .isEqualTo(one);
        assertThat(KeyedRequest.of("x", SOMEBODY, "k", Map.of("a", 1, "b", 3), "p")
                        .fingerprint())
                .isNotEqualTo(one);
        assertThat(KeyedRequest.of("x", SOMEBODY, "k", Map.of("a", 1, "b", 2), "q")
                        .fingerprint())
                .isNotEqualTo(one);
    }

    record Before(Integer amount, String note) {}

    record After(Integer amount, String note, String addedLater, Inner inner) {}

    record Inner(String text) {}

    @Test
    void aFieldThatAReleaseAddsLeavesTheFingerprintOfWhoDoesNotUseIt() {
        KeyedRequest before = KeyedRequest.of("x", SOMEBODY, "k", new Before(1, null), "p");
        KeyedRequest after = KeyedRequest.of("x", SOMEBODY, "k", new After(1, null, null, null), "p");

        assertThat(after.fingerprint()).isEqualTo(before.fingerprint());
        assertThat(after.isOf(before.fingerprint())).isTrue();
        assertThat(KeyedRequest.of("x", SOMEBODY, "k", new After(1, null, "used", null), "p")
                        .isOf(before.fingerprint()))
                .isFalse();
        assertThat(KeyedRequest.of("x", SOMEBODY, "k", new After(1, null, null, new Inner(null)), "p")
                        .fingerprint())
                .as("an object without members is said")
                .isNotEqualTo(before.fingerprint());
    }

    @Test
    void aKeyThatWasStoredWithNullsKeepsWorkingAndOnlyForTheSameRequest() throws Exception {
        byte[] stored = sha256("p\0{\"amount\":1,\"note\":null}");

        assertThat(KeyedRequest.of("x", SOMEBODY, "k", new Before(1, null), "p").isOf(stored))
                .isTrue();
        assertThat(KeyedRequest.of("x", SOMEBODY, "k", new After(1, null, null, null), "p")
                        .isOf(stored))
                .as("by a release that knows more fields")
                .isTrue();
        assertThat(KeyedRequest.of("x", SOMEBODY, "k", new Before(2, null), "p").isOf(stored))
                .isFalse();
        assertThat(KeyedRequest.of("x", SOMEBODY, "k", new Before(1, "said"), "p")
                        .isOf(stored))
                .isFalse();
        assertThat(KeyedRequest.of("x", SOMEBODY, "k", new Before(1, null), "q").isOf(stored))
                .isFalse();
    }

    @Test
    void aMomentWithNanosecondsIsFingerprintedAsBefore() throws Exception {
        record At(java.time.Instant at, String note) {}
        byte[] stored = sha256("{\"at\":1767225600.123456789,\"note\":null}");

        assertThat(KeyedRequest.of(
                                "x",
                                SOMEBODY,
                                "k",
                                new At(java.time.Instant.ofEpochSecond(1767225600, 123456789), null))
                        .isOf(stored))
                .isTrue();
    }

    private static byte[] sha256(String text) throws Exception {
        return java.security.MessageDigest.getInstance("SHA-256")
                .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static KeyedRequest of(Caller caller, String header) {
        return KeyedRequest.of("give", caller, header, Map.of());
    }

    private static void assertRefused(Caller caller, String header) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> of(caller, header))
                .satisfies(refused -> assertThat(refused.problem().status()).isEqualTo(400));
    }
}
