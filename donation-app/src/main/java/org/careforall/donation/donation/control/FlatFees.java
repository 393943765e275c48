// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.careforall.money.CardCurrency;
import org.careforall.money.Currencies;

/**
 * The flat part of the provider's fee, by currency, in minor units. For a currency without one: the worth of USD 0.30, which
 * is three fifths of the provider's minimum charge, the worth of USD 0.50.
 */
final class FlatFees {

    private static final String ENTRY = "[A-Z]{3}:\\d{1,9}";
    private static final String FOR_ALL = "\\d{1,9}";
    private static final int USUAL_DECIMALS = 2;

    private final Map<String, Long> named;
    private final Optional<Long> others;

    private FlatFees(Map<String, Long> named, Optional<Long> others) {
        this.named = Map.copyOf(named);
        this.others = others;
    }

    /**
     * As the setting says it: {@code USD:30 EUR:25}; one number without a currency, if there is one, is for all others, in minor
     * units of a currency with two decimals.
     *
     * @throws IllegalArgumentException when it is anything else
     */
    static FlatFees of(String setting) {
        Map<String, Long> named = new HashMap<>();
        Optional<Long> others = Optional.empty();
        for (String entry : setting.strip().split("[\\s,]+")) {
            if (entry.matches(ENTRY)) {
                named.put(entry.substring(0, 3), Long.valueOf(entry.substring(4)));
            } else if (entry.matches(FOR_ALL)) {
                others = Optional.of(Long.valueOf(entry));
            } else {
                throw new IllegalArgumentException("DONATION_FEE_FIXED: not a currency and its fee: " + entry);
            }
        }
        return new FlatFees(named, others);
    }

    long in(CardCurrency currency) {
        Long own = named.get(currency.code());
        if (own != null) {
            return own;
        }
        return others.map(fee -> scaled(fee, currency.code())).orElse(currency.minimum() * 3 / 5);
    }

    private static long scaled(long fee, String currency) {
        return BigDecimal.valueOf(fee)
                .scaleByPowerOfTen(Currencies.decimals(currency) - USUAL_DECIMALS)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
