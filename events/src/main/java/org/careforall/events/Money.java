// SPDX-License-Identifier: Apache-2.0
package org.careforall.events;

import java.util.Objects;

/**
 * An amount of money as it travels between apps and in the API.
 *
 * @param amount in minor units of the currency (cents for USD, yen for JPY); its sign is for the holder to restrict
 * @param currency ISO 4217 alphabetic code, three capital letters
 */
public record Money(long amount, String currency) {

    /**
     * @throws NullPointerException when there is no currency
     * @throws IllegalArgumentException when the currency is not three capital letters
     */
    public Money {
        Objects.requireNonNull(currency, "currency");
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("not an ISO 4217 code: " + currency);
        }
    }

    /** The same currency, another amount. */
    public Money withAmount(long other) {
        return new Money(other, currency);
    }
}
