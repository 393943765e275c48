// SPDX-License-Identifier: Apache-2.0
package org.careforall.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurrenciesTest {

    private static final Map<String, Integer> JAVAS = Currency.getAvailableCurrencies().stream()
            .collect(Collectors.toMap(Currency::getCurrencyCode, Currency::getDefaultFractionDigits));

    static Iterable<String> inUse() {
        return Currencies.inUse();
    }

    /** Two tables made by different people: what both have they have alike. */
    @ParameterizedTest
    @MethodSource("inUse")
    void itsDecimalsAreJavas(String code) {
        assertThat(Currencies.decimals(code)).isEqualTo(JAVAS.getOrDefault(code, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HRK", "DEM", "BGN", "XAU", "XXX", "XTS", "XDR", "CLF", "CHE", "usd", "QQQ", ""})
    void nobodyPaysIn(String code) {
        assertThat(Currencies.isInUse(code)).isFalse();
    }

    @Test
    void thoseThatJavaMayNotKnowYetAreThere() {
        assertThat(Currencies.inUse()).hasSize(155).contains("XCG", "ZWG", "SLE", "VED");
    }

    @ParameterizedTest
    @CsvSource({"50, USD, 0.50 USD", "500, JPY, 500 JPY", "1010, KWD, 1.010 KWD", "5, HRK, 0.05 HRK", "1, QQQ, 0.01 QQQ"
    })
    void isWrittenInItsOwnForm(long amount, String code, String written) {
        assertThat(Currencies.write(amount, code)).isEqualTo(written);
    }
}
