// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.payments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurrenciesTest {
    private final Currencies currencies = new Currencies();

    @ParameterizedTest
    @CsvSource({"50,usd", "50,jpy", "5000,kwd", "800000,isk", "300000,ugx", "99999999,eur", "999999999999,idr"})
    void fits(long amount, String currency) {
        assertThat(currencies.refusal(amount, currency)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"49,usd", "49,jpy", "5001,kwd", "800050,isk", "300001,ugx", "100000000,eur", "1000000000000,idr"})
    void doesNotFit(long amount, String currency) {
        assertThat(currencies.refusal(amount, currency)).isPresent();
    }

    @Test
    void ariaryHasNoDecimals() {
        assertThat(currencies.write(5000, "mga")).isEqualTo("5000 MGA");
    }

    @Test
    void capitalsAreNoCurrency() {
        assertThat(currencies.knows("USD")).isFalse();
    }
}
