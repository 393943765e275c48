// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.provider.stripe;

import java.util.Locale;
import org.careforall.events.Money;
import org.careforall.money.CardCurrency;
import org.careforall.money.Currencies;
import org.careforall.money.Objection;
import org.careforall.payment.provider.ProviderRefused;

/** Amounts between our minor units (ISO 4217) and Stripe's, whose decimals differ for some currencies. */
final class StripeAmounts {

    private StripeAmounts() {}

    /**
     * In Stripe's units.
     *
     * @throws ProviderRefused when it cannot be said in them, or is too large: Stripe would refuse it for ever
     */
    static long toStripe(Money money) {
        CardCurrency.toRefund(money.amount(), money.currency()).ifPresent(objection -> {
            throw refused(money, objection);
        });
        int shift = shift(money.currency());
        try {
            return shift >= 0 ? Math.multiplyExact(money.amount(), power(shift)) : money.amount() / power(-shift);
        } catch (ArithmeticException e) {
            throw new ProviderRefused(write(money) + " is too large for Stripe", e);
        }
    }

    /** Stripe would not take it: said without asking it. */
    static ProviderRefused refused(Money money, Objection objection) {
        return new ProviderRefused("Stripe does not take " + write(money) + ": " + objection.message(), null);
    }

    /**
     * In our units.
     *
     * @param currency as Stripe writes it, in small letters
     * @throws ArithmeticException when Stripe's amount is finer than the currency, or too large
     * @throws IllegalArgumentException when there is no such currency
     */
    static Money fromStripe(long amount, String currency) {
        String code = currency.toUpperCase(Locale.ROOT);
        if (Currencies.findDecimals(code).isEmpty()) {
            throw new IllegalArgumentException("no currency: " + code);
        }
        int shift = shift(code);
        if (shift > 0 && amount % power(shift) != 0) {
            throw new ArithmeticException(amount + " " + code + " is finer than the currency");
        }
        return new Money(shift > 0 ? amount / power(shift) : Math.multiplyExact(amount, power(-shift)), code);
    }

    private static String write(Money money) {
        return Currencies.write(money.amount(), money.currency());
    }

    private static int shift(String currency) {
        return CardCurrency.of(currency).map(CardCurrency::shift).orElse(0);
    }

    private static long power(int exponent) {
        return Math.round(Math.pow(10, exponent));
    }
}
