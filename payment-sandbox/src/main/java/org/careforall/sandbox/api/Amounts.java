// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.api;

import org.careforall.sandbox.payments.Currencies;

/** Checks amount and currency of a request. */
final class Amounts {
    private final Currencies currencies;

    Amounts(Currencies currencies) {
        this.currencies = currencies;
    }

    String currency(Params params) {
        String currency = params.requiredText("currency");
        if (!currencies.knows(currency)) {
            throw ApiError.invalid(
                    params.name("currency"),
                    "Invalid currency: " + currency + ". It must be a supported three-letter code in small letters.");
        }
        return currency;
    }

    /** @param param the parameter that the amount came from */
    long checked(long amount, String currency, String param) {
        currencies.refusal(amount, currency).ifPresent(refusal -> {
            throw refusal.code()
                    .map(code -> ApiError.invalid(param, code, refusal.message()))
                    .orElseGet(() -> ApiError.invalid(param, refusal.message()));
        });
        return amount;
    }

    /** Of what goes back, which has a step and no minimum. */
    long givenBack(long amount, String currency) {
        currencies.refusalOfStep(amount, currency).ifPresent(refusal -> {
            throw ApiError.invalid("amount", refusal.message());
        });
        return amount;
    }

    String write(long amount, String currency) {
        return currencies.write(amount, currency);
    }
}
