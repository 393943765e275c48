// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.refund.control;

import java.util.Map;
import org.careforall.events.Money;
import org.careforall.money.Currencies;
import org.careforall.payment.provider.PaymentProvider;
import org.careforall.payment.settlement.control.NothingLeft;
import org.careforall.payment.settlement.entity.Attempt;
import org.careforall.platform.problem.Problems;

/** What can be given back: asked before anything is reserved or promised. */
public final class RefundAmounts {

    private RefundAmounts() {}

    /**
     * The rules for an amount that somebody names.
     *
     * @throws org.careforall.platform.problem.ProblemException 422 when it is in another currency, not above zero, or more
     *     than is left
     */
    public static void requireWithin(Money asked, long left, Attempt attempt) {
        String currency = attempt.currency();
        if (!asked.currency().equals(currency)) {
            throw Problems.invalid(
                    "amount.currency",
                    "currency-not-the-gifts",
                    "the donation was paid in " + currency,
                    Map.of("currency", currency));
        }
        if (asked.amount() <= 0) {
            throw Problems.invalid("amount.amount", "not-positive", "must be greater than 0", Map.of());
        }
        if (asked.amount() > left) {
            throw Problems.invalid(
                    "amount.amount",
                    "more-than-is-left",
                    "only " + Currencies.write(Math.max(0, left), currency) + " is left to give back"
                            + NothingLeft.besides(attempt),
                    Map.of("currency", currency, "left", Math.max(0, left)));
        }
    }

    /** @throws org.careforall.platform.problem.ProblemException 422 when the provider cannot give exactly this back */
    public static void require(PaymentProvider provider, Money amount) {
        provider.objectionToRefund(amount).ifPresent(objection -> {
            throw Problems.invalid("amount.amount", objection.code(), objection.message(), objection.parameters());
        });
    }
}
