// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.careforall.donation.donation.entity.FeeRate;
import org.careforall.donation.ledger.entity.Split;
import org.careforall.donation.money.Decimals;
import org.careforall.events.Money;
import org.careforall.platform.problem.Problems;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How little and how much may be given at once, and what covering the fees adds. */
@ApplicationScoped
public class GiftTerms {

    /** Stripe's minimum charges, in minor units: docs.stripe.com/currencies#minimum-and-maximum-charge-amounts. */
    private static final Map<String, Long> MINIMA = Map.ofEntries(
            Map.entry("AED", 200L),
            Map.entry("BGN", 100L),
            Map.entry("CZK", 1_500L),
            Map.entry("DKK", 250L),
            Map.entry("GBP", 30L),
            Map.entry("HKD", 400L),
            Map.entry("HUF", 17_500L),
            Map.entry("MXN", 1_000L),
            Map.entry("MYR", 200L),
            Map.entry("NOK", 300L),
            Map.entry("PLN", 200L),
            Map.entry("RON", 200L),
            Map.entry("SEK", 300L),
            Map.entry("THB", 1_000L));

    private static final long USUAL_MINIMUM = 50;

    private long millionths;
    private long fixed;
    private long maximum;

    /** For CDI's proxies. */
    protected GiftTerms() {}

    /** Made by CDI. */
    @Inject
    public GiftTerms(
            @ConfigProperty(name = "donation.fee.millionths") long millionths,
            @ConfigProperty(name = "donation.fee.fixed") long fixed,
            @ConfigProperty(name = "donation.maximum") long maximum) {
        this.millionths = millionths;
        this.fixed = fixed;
        this.maximum = maximum;
    }

    /**
     * What the donor is asked to pay.
     *
     * @throws org.careforall.platform.problem.ProblemException 422 when it is too little or too much
     */
    public Split split(Money amount, boolean coverFees) {
        long minimum = MINIMA.getOrDefault(amount.currency(), USUAL_MINIMUM);
        if (amount.amount() < minimum) {
            throw Problems.invalid("amount.amount", "must be at least " + minimum + " " + amount.currency());
        }
        if (amount.amount() > maximum) {
            throw Problems.invalid("amount.amount", "must be at most " + maximum + " " + amount.currency());
        }
        long total = coverFees ? rate(amount.currency()).totalFor(amount.amount()) : amount.amount();
        if (total > maximum) {
            throw Problems.invalid(
                    "amount.amount", "must be at most " + maximum + " " + amount.currency() + " with the fees");
        }
        return new Split(amount.amount(), total, amount.currency());
    }

    private FeeRate rate(String currency) {
        return new FeeRate(
                millionths,
                BigDecimal.valueOf(fixed)
                        .scaleByPowerOfTen(Decimals.of(currency) - 2)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact());
    }
}
