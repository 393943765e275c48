// SPDX-License-Identifier: Apache-2.0
package org.careforall.events;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @ValueSource(strings = {"usd", "US", "USDX", "U$D", "", " USD"})
    void aCurrencyIsThreeCapitalLetters(String currency) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Money(1, currency));
    }

    @Test
    void moneyWithoutCurrencyDoesNotExist() {
        assertThatNullPointerException().isThrownBy(() -> new Money(1, null));
    }
}
