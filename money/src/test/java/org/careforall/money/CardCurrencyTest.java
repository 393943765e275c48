// SPDX-License-Identifier: Apache-2.0
package org.careforall.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CardCurrencyTest {

    static Iterable<String> taken() {
        return CardCurrency.taken();
    }

    @ParameterizedTest
    @MethodSource("taken")
    void whatIsWithinIsTakenAndItsNeighboursAreNot(String code) {
        CardCurrency currency = CardCurrency.of(code).orElseThrow();
        assertThat(CardCurrency.toCharge(currency.roundUp(currency.minimum()), code))
                .isEmpty();
        assertThat(CardCurrency.toCharge(currency.maximum(), code)).isEmpty();
        assertThat(CardCurrency.toCharge(currency.minimum() - 1, code)).isPresent();
        assertThat(CardCurrency.toCharge(currency.maximum() + 1, code)).isPresent();
        assertThat(currency.minimum() % currency.step()).isZero();
        assertThat(CardCurrency.toRefund(currency.step(), code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "49, USD, amount-too-small, must be at least 0.50 USD",
        "100, MGA, amount-too-small, must be at least 2500.00 MGA",
        "79, ISK, amount-too-small, must be at least 80 ISK",
        "2503, KWD, amount-too-fine, must be a multiple of 0.010 KWD",
        "250001, MGA, amount-too-fine, must be a multiple of 1.00 MGA",
        "100000000, EUR, amount-too-large, must be at most 999999.99 EUR",
        "1000000, UGX, amount-too-large, must be at most 999999 UGX",
        "1000000000000, IDR, amount-too-large, must be at most 9999999999.99 IDR",
        "5000, XCG, currency-not-taken, cannot be paid by card: XCG",
        "5000, HRK, currency-not-taken, cannot be paid by card: HRK",
    })
    void saysWhatIsNotTakenInWords(long amount, String code, String reason, String words) {
        assertThat(CardCurrency.toCharge(amount, code)).hasValueSatisfying(objection -> {
            assertThat(objection.code()).isEqualTo(reason);
            assertThat(objection.message()).isEqualTo(words);
        });
    }

    @Test
    void itsParametersAreData() {
        assertThat(CardCurrency.toCharge(49, "USD").orElseThrow().parameters())
                .isEqualTo(Map.of("currency", "USD", "minimum", 50L));
    }

    @ParameterizedTest
    @CsvSource({"KWD, 1001, 1010", "KWD, 1010, 1010", "MGA, 250001, 250100", "USD, 51, 51", "UGX, 501, 501"})
    void roundsUpToTheStep(String code, long amount, long rounded) {
        assertThat(CardCurrency.of(code).orElseThrow().roundUp(amount)).isEqualTo(rounded);
    }
}
