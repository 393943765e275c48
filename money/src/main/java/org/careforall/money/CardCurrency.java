// SPDX-License-Identifier: Apache-2.0
package org.careforall.money;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the card provider, Stripe, takes of one currency. Amounts are minor units of ISO 4217 unless said otherwise; the
 * table, its source and its date are in {@code stripe.txt}.
 *
 * @param code ISO 4217
 * @param shift by how many decimals Stripe's unit is smaller than ISO's; negative where it is larger
 * @param step every amount is a multiple of it
 * @param minimum the least that can be charged
 * @param maximum the most that can be charged
 */
public record CardCurrency(String code, int shift, long step, long minimum, long maximum) {

    private static final long EIGHT_DIGITS = 99_999_999;
    private static final Map<String, CardCurrency> TAKEN = new TreeMap<>();

    static {
        for (String[] row : Table.rows("stripe.txt")) {
            TAKEN.put(row[0], read(row));
        }
    }

    private static CardCurrency read(String[] row) {
        int shift = Integer.parseInt(row[1]) - Currencies.decimals(row[0]);
        long maximum = row.length > 4 ? Long.parseLong(row[4]) : EIGHT_DIGITS;
        CardCurrency stripes = new CardCurrency(row[0], shift, Long.parseLong(row[2]), Long.parseLong(row[3]), maximum);
        long step = Math.max(1, stripes.floor(stripes.step));
        return new CardCurrency(
                row[0], shift, step, stripes.floor(stripes.minimum), stripes.floor(stripes.maximum) / step * step);
    }

    /** Empty when Stripe charges nothing in this currency. */
    public static Optional<CardCurrency> of(String code) {
        return Optional.ofNullable(TAKEN.get(code));
    }

    /** The codes of all that are taken. */
    public static Set<String> taken() {
        return Set.copyOf(TAKEN.keySet());
    }

    /** Why this cannot be charged to a card; empty when it can. */
    public static Optional<Objection> toCharge(long amount, String currency) {
        return of(currency)
                .map(known -> known.objectionToCharge(amount))
                .orElseGet(() -> Optional.of(Objection.toCurrency(currency)));
    }

    /** Why this cannot be given back to a card; empty when it can. A refund has a step and no minimum. */
    public static Optional<Objection> toRefund(long amount, String currency) {
        return of(currency)
                .map(known -> known.objectionToStep(amount))
                .orElseGet(() -> Optional.of(Objection.toCurrency(currency)));
    }

    /** The least amount of at least this that keeps the step. */
    public long roundUp(long amount) {
        long over = amount % step;
        return over == 0 ? amount : Math.addExact(amount, step - over);
    }

    private Optional<Objection> objectionToCharge(long amount) {
        if (amount < minimum) {
            return Optional.of(Objection.tooSmall(minimum, code));
        }
        if (amount > maximum) {
            return Optional.of(Objection.tooLarge(maximum, code));
        }
        return objectionToStep(amount);
    }

    private Optional<Objection> objectionToStep(long amount) {
        return amount % step == 0 ? Optional.empty() : Optional.of(Objection.tooFine(step, code));
    }

    private long floor(long stripes) {
        return shift >= 0 ? stripes / power(shift) : Math.multiplyExact(stripes, power(-shift));
    }

    private static long power(int exponent) {
        return exponent == 0 ? 1 : 10 * power(exponent - 1);
    }
}
