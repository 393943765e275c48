// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class KeysInUseTest {
    private final KeysInUse keys = new KeysInUse();

    @Test
    void aKeyInUseIsAConflict() {
        keys.holding("key", () -> {
            assertThatThrownBy(() -> keys.holding("key", () -> "second"))
                    .isInstanceOfSatisfying(
                            ApiError.class,
                            e -> assertThat(e.outcome().status()).isEqualTo(409));
            return "first";
        });
    }

    @Test
    void aKeyIsFreeAfterAFailure() {
        assertThatThrownBy(() -> keys.holding("key", () -> {
                    throw ApiError.missing("amount");
                }))
                .isInstanceOf(ApiError.class);

        assertThat(keys.holding("key", () -> "free")).isEqualTo("free");
    }
}
