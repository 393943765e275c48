// SPDX-License-Identifier: Apache-2.0
package org.careforall.money;

import java.util.Map;
import java.util.TreeMap;

/**
 * Why an amount can't be paid or given back.
 *
 * @param code for programs: {@code currency-not-taken}, {@code amount-too-small}, {@code amount-too-large} or
 *     {@code amount-too-fine}
 * @param message for people, in English; continues the name of the field
 * @param parameters what the message speaks of, so that it can be said in another language: {@code currency}, and the
 *     limit in its minor units as {@code minimum}, {@code maximum} or {@code step}
 */
public record Objection(String code, String message, Map<String, Object> parameters) {

    static Objection toCurrency(String currency) {
        return new Objection("currency-not-taken", "cannot be paid by card: " + currency, Map.of("currency", currency));
    }

    static Objection tooSmall(long minimum, String currency) {
        return of("amount-too-small", "must be at least ", "minimum", minimum, currency);
    }

    static Objection tooLarge(long maximum, String currency) {
        return of("amount-too-large", "must be at most ", "maximum", maximum, currency);
    }

    static Objection tooFine(long step, String currency) {
        return of("amount-too-fine", "must be a multiple of ", "step", step, currency);
    }

    private static Objection of(String code, String text, String name, long limit, String currency) {
        Map<String, Object> parameters = new TreeMap<>(Map.of("currency", currency, name, limit));
        return new Objection(code, text + Currencies.write(limit, currency), parameters);
    }
}
