// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.provider.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.careforall.events.Money;
import org.careforall.payment.provider.ProviderRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stripe's page on currencies: zero decimals, three decimals, special cases. */
class StripeAmountsTest {

    @ParameterizedTest(name = "{0} {1} is {2} to Stripe")
    @CsvSource({
        "USD, 2500, 2500",
        "EUR, 1, 1",
        "HUF, 100000, 100000",
        "TWD, 80000, 80000",
        "BIF, 500, 500",
        "CLP, 500, 500",
        "DJF, 500, 500",
        "GNF, 500, 500",
        "JPY, 500, 500",
        "KMF, 500, 500",
        "KRW, 500, 500",
        "PYG, 500, 500",
        "RWF, 500, 500",
        "VND, 500, 500",
        "VUV, 500, 500",
        "XAF, 500, 500",
        "XOF, 500, 500",
        "XPF, 500, 500",
        "MGA, 50000, 500",
        "ISK, 5, 500",
        "UGX, 5, 500",
        "BHD, 5120, 5120",
        "JOD, 5120, 5120",
        "KWD, 5120, 5120",
        "OMR, 5120, 5120",
        "TND, 5120, 5120",
    })
    void goesThereAndBack(String currency, long ours, long stripes) {
        Money money = new Money(ours, currency);
        assertThat(StripeAmounts.toStripe(money)).isEqualTo(stripes);
        assertThat(StripeAmounts.fromStripe(stripes, currency.toLowerCase(Locale.ROOT)))
                .isEqualTo(money);
    }

    @ParameterizedTest
    @CsvSource({"MGA, 50001", "KWD, 5125", "TND, 1"})
    void whatStripeCannotChargeIsRefused(String currency, long amount) {
        Money money = new Money(amount, currency);
        assertThatThrownBy(() -> StripeAmounts.toStripe(money)).isInstanceOf(ProviderRefused.class);
    }

    @Test
    void whatIsFinerThanTheCurrencyIsNotRounded() {
        assertThatThrownBy(() -> StripeAmounts.fromStripe(550, "isk")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void whatIsTooLargeIsNotWrappedRound() {
        assertThatThrownBy(() -> StripeAmounts.toStripe(new Money(Long.MAX_VALUE, "ISK")))
                .isInstanceOf(ProviderRefused.class);
        assertThatThrownBy(() -> StripeAmounts.fromStripe(Long.MAX_VALUE, "mga"))
                .isInstanceOf(ArithmeticException.class);
    }
}
