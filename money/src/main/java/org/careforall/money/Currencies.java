// SPDX-License-Identifier: Apache-2.0
package org.careforall.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/** The currencies of ISO 4217 and their decimals, the same on every version of Java. Amounts are minor units. */
public final class Currencies {

    private static final int USUAL = 2;
    private static final Map<String, Integer> IN_USE = new TreeMap<>();

    static {
        Table.rows("iso4217.txt").forEach(row -> IN_USE.put(row[0], Integer.valueOf(row[1])));
    }

    private Currencies() {}

    /** The codes of all currencies that people pay in today. */
    public static Set<String> inUse() {
        return Set.copyOf(IN_USE.keySet());
    }

    /** Whether people pay in it today: neither withdrawn, nor gold, a test code or a unit of account. */
    public static boolean isInUse(String code) {
        return IN_USE.containsKey(code);
    }

    /** Its decimals, of withdrawn ones too; empty when there is no such currency, or it has no minor unit. */
    public static OptionalInt findDecimals(String code) {
        Integer decimals = IN_USE.get(code);
        if (decimals != null) {
            return OptionalInt.of(decimals);
        }
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(code))
                .mapToInt(Currency::getDefaultFractionDigits)
                .filter(digits -> digits >= 0)
                .findFirst();
    }

    /** Its decimals; 2 for a code that is unknown. */
    public static int decimals(String code) {
        return findDecimals(code).orElse(USUAL);
    }

    /** For people, in the currency's own form: {@code 0.50 USD}, {@code 500 JPY}, {@code 1.010 KWD}. */
    public static String write(long amount, String code) {
        return BigDecimal.valueOf(amount, decimals(code)).toPlainString() + " " + code;
    }
}
