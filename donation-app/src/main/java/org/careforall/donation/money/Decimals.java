// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.money;

import java.util.Currency;

/** How many decimals a currency has (ISO 4217). */
public final class Decimals {

    private static final int USUAL = 2;

    private Decimals() {}

    /** The decimals of a currency; 2 for one that Java does not know. */
    public static int of(String currency) {
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(currency))
                .mapToInt(Currency::getDefaultFractionDigits)
                .filter(digits -> digits >= 0)
                .findFirst()
                .orElse(USUAL);
    }
}
