// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.provider.stripe;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.careforall.events.Money;

/**
 * Amounts between this house's minor units (ISO 4217) and Stripe's, whose decimals differ for some currencies.
 *
 * @see <a href="https://docs.stripe.com/currencies">Stripe: zero-decimal, three-decimal and special currencies</a>
 */
final class StripeAmounts {

    /** Where Stripe's decimals are not ISO's: whole króna and shillings are written with two, ariary with none. */
    private static final Map<String, Integer> DECIMALS = Map.of("ISK", 2, "UGX", 2, "MGA", 0);

    /** Three decimals, of which the last must be 0. */
    private static final Set<String> LAST_DIGIT_ZERO = Set.of("BHD", "JOD", "KWD", "OMR", "TND");

    private StripeAmounts() {}

    /** Whether Stripe can charge exactly this. */
    static boolean takes(Money money) {
        return money.amount() % step(money.currency()) == 0;
    }

    /**
     * In Stripe's units.
     *
     * @throws ArithmeticException when it cannot be said in them, or is too large
     */
    static long toStripe(Money money) {
        if (!takes(money)) {
            throw new ArithmeticException(money + " cannot be said in Stripe's units");
        }
        int shift = stripeDecimals(money.currency()) - isoDecimals(money.currency());
        return shift >= 0 ? Math.multiplyExact(money.amount(), power(shift)) : money.amount() / power(-shift);
    }

    /**
     * In this house's units.
     *
     * @param currency as Stripe writes it, in small letters
     * @throws ArithmeticException when Stripe's amount is finer than the currency, or too large
     * @throws IllegalArgumentException when there is no such currency
     */
    static Money fromStripe(long amount, String currency) {
        String code = currency.toUpperCase(Locale.ROOT);
        int shift = stripeDecimals(code) - isoDecimals(code);
        if (shift > 0 && amount % power(shift) != 0) {
            throw new ArithmeticException(amount + " " + code + " is finer than the currency");
        }
        return new Money(shift > 0 ? amount / power(shift) : Math.multiplyExact(amount, power(-shift)), code);
    }

    private static long step(String currency) {
        int coarser = isoDecimals(currency) - stripeDecimals(currency);
        return coarser > 0 ? power(coarser) : LAST_DIGIT_ZERO.contains(currency) ? 10 : 1;
    }

    private static int isoDecimals(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    private static int stripeDecimals(String currency) {
        return DECIMALS.getOrDefault(currency, isoDecimals(currency));
    }

    private static long power(int exponent) {
        return Math.round(Math.pow(10, exponent));
    }
}
