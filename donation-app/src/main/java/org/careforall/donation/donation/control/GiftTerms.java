// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.careforall.donation.donation.entity.FeeRate;
import org.careforall.donation.donation.entity.GivingMethod;
import org.careforall.donation.ledger.entity.Split;
import org.careforall.events.Money;
import org.careforall.money.CardCurrency;
import org.careforall.money.Currencies;
import org.careforall.money.Objection;
import org.careforall.platform.problem.Problems;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How little and how much may be given at once, and what covering the fees adds. By card: what the provider takes. In cash or by
 * bank transfer: any amount in any currency, and no fee, because nobody takes one.
 */
@ApplicationScoped
public class GiftTerms {

    /** So that no sum of gifts leaves 64 bits; the book of receipts takes no more either. */
    private static final long HIGHEST = 999_999_999_999L;

    private long millionths;
    private FlatFees flat;
    private Optional<Long> maximum;

    /** For CDI's proxies. */
    protected GiftTerms() {}

    /**
     * Made by CDI.
     *
     * @param fixed {@link FlatFees}
     * @param maximum the largest amount of any currency, in its minor units; empty for the provider's own
     */
    @Inject
    public GiftTerms(
            @ConfigProperty(name = "donation.fee.millionths") long millionths,
            @ConfigProperty(name = "donation.fee.fixed") String fixed,
            @ConfigProperty(name = "donation.maximum") Optional<Long> maximum) {
        this.millionths = millionths;
        this.flat = FlatFees.of(fixed);
        this.maximum = maximum;
    }

    /**
     * What the donor is asked to pay.
     *
     * @throws org.careforall.platform.problem.ProblemException 422 when it cannot be given like this
     */
    public Split split(Money amount, boolean coverFees, GivingMethod method) {
        if (amount.amount() <= 0) {
            throw Problems.invalid("amount.amount", "not-positive", "must be more than 0", Map.of());
        }
        long most = maximum.orElse(HIGHEST);
        if (amount.amount() > most) {
            throw refused(tooLarge(most, amount.currency()), "");
        }
        if (method == GivingMethod.OFFLINE) {
            return new Split(amount.amount(), amount.amount(), amount.currency());
        }
        CardCurrency currency = CardCurrency.of(amount.currency())
                .orElseThrow(() -> notByCard(CardCurrency.toCharge(amount.amount(), amount.currency())
                        .orElseThrow()));
        if (amount.amount() < currency.minimum()) {
            throw refused(
                    CardCurrency.toCharge(amount.amount(), currency.code()).orElseThrow(), "");
        }
        long total = coverFees ? withFees(amount.amount(), currency) : amount.amount();
        CardCurrency.toCharge(total, currency.code()).ifPresent(objection -> {
            throw refused(objection, coverFees ? " with the fees" : "");
        });
        return new Split(amount.amount(), total, amount.currency());
    }

    private long withFees(long amount, CardCurrency currency) {
        return currency.roundUp(new FeeRate(millionths, flat.in(currency)).totalFor(amount));
    }

    private static Objection tooLarge(long most, String currency) {
        return new Objection(
                "amount-too-large",
                "must be at most " + Currencies.write(most, currency),
                Map.of("currency", currency, "maximum", most));
    }

    private static RuntimeException refused(Objection objection, String more) {
        return Problems.invalid("amount.amount", objection.code(), objection.message() + more, objection.parameters());
    }

    private static RuntimeException notByCard(Objection objection) {
        return Problems.invalid(
                "amount.currency",
                objection.code(),
                objection.message() + "; it can be given with method OFFLINE, by bank transfer or in cash",
                objection.parameters());
    }
}
